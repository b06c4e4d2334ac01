/** Who writes to whom. */
@NullMarked
package org.vestka.assignment;

import org.jspecify.annotations.NullMarked;
