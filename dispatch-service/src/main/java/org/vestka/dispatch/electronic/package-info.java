/** Letters that leave by the paid electronic services of prisons instead of on paper. */
@NullMarked
package org.vestka.dispatch.electronic;

import org.jspecify.annotations.NullMarked;
