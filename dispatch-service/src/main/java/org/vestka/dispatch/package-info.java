/** Paper and post: what is cleared is printed, posted, and its answer brought back. */
@NullMarked
package org.vestka.dispatch;

import org.jspecify.annotations.NullMarked;
