/** Money as it is counted here. */
@NullMarked
package org.vestka.dispatch.money;

import org.jspecify.annotations.NullMarked;
