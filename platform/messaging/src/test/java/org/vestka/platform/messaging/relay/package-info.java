/** What tests may do to a relay. */
@NullMarked
package org.vestka.platform.messaging.relay;

import org.jspecify.annotations.NullMarked;
