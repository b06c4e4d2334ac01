@NullMarked
package org.vestka.translation.piece;

import org.jspecify.annotations.NullMarked;
