/** The stored shape against a store. */
@NullMarked
package org.vestka.platform.messaging.stored;

import org.jspecify.annotations.NullMarked;
