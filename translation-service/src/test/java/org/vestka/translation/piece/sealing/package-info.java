@NullMarked
package org.vestka.translation.piece.sealing;

import org.jspecify.annotations.NullMarked;
