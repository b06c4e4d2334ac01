/**
 * Pieces of a translator's work: letters into the language of a facility, answers back into the writer's. Plain Java;
 * pages, messages and the store lie beneath.
 */
@NullMarked
package org.vestka.translation.piece;

import org.jspecify.annotations.NullMarked;
