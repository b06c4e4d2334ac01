/** What could not be handled waits here, in order behind the gate of its key, until it can. */
@NullMarked
package org.vestka.platform.messaging.parking;

import org.jspecify.annotations.NullMarked;
