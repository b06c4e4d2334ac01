/** Takes what outboxes hold to the topics, in order per aggregate, and clears them. */
@NullMarked
package org.vestka.platform.messaging.relay;

import org.jspecify.annotations.NullMarked;
