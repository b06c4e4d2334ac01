/** What this feature hears and says: own records of foreign events, and the translation of its own. */
@NullMarked
package org.vestka.translation.piece.messaging;

import org.jspecify.annotations.NullMarked;
