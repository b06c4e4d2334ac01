/** Letters into the language of a facility, answers back into the language of their writer. */
@NullMarked
package org.vestka.translation;

import org.jspecify.annotations.NullMarked;
