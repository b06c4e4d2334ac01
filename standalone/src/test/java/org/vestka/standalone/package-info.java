@NullMarked
package org.vestka.standalone;

import org.jspecify.annotations.NullMarked;
