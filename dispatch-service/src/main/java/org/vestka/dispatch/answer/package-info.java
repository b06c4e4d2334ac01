/** What comes back: scanned sheets, matched to the letters they answer. */
@NullMarked
package org.vestka.dispatch.answer;

import org.jspecify.annotations.NullMarked;
