/** Two ways of hearing: shared, which changes the store, and tail, which fills one's own memory. */
@NullMarked
package org.vestka.platform.messaging.hearing;

import org.jspecify.annotations.NullMarked;
