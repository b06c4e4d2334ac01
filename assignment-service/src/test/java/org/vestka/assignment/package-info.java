@NullMarked
package org.vestka.assignment;

import org.jspecify.annotations.NullMarked;
