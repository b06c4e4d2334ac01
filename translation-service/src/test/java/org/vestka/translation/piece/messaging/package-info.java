@NullMarked
package org.vestka.translation.piece.messaging;

import org.jspecify.annotations.NullMarked;
