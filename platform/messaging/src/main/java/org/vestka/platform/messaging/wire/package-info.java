/** The shape of an event on a topic: a clear envelope in the headers, a sealed body. */
@NullMarked
package org.vestka.platform.messaging.wire;

import org.jspecify.annotations.NullMarked;
