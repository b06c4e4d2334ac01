/** Creates the topics of the contracts' topic table. */
@NullMarked
package org.vestka.platform.messaging.topics;

import org.jspecify.annotations.NullMarked;
