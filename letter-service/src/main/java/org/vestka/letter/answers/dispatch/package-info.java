/** Pictures of answers, asked for at dispatch. */
@NullMarked
package org.vestka.letter.answers.dispatch;

import org.jspecify.annotations.NullMarked;
