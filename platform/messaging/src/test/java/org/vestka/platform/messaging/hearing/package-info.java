/** What hearing promises about a save that did not happen. */
@NullMarked
package org.vestka.platform.messaging.hearing;

import org.jspecify.annotations.NullMarked;
