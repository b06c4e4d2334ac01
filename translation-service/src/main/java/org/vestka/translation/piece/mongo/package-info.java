/** How pieces of work are stored; the envelope is the platform's. */
@NullMarked
package org.vestka.translation.piece.mongo;

import org.jspecify.annotations.NullMarked;
