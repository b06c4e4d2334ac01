/** An answer has come: who wrote may read it. */
@NullMarked
package org.vestka.letter.answers;

import org.jspecify.annotations.NullMarked;
