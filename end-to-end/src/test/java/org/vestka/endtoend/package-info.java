/** Whole journeys: the system is started with the README's own commands and used from outside, as people do. */
@NullMarked
package org.vestka.endtoend;

import org.jspecify.annotations.NullMarked;
