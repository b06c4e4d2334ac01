/** A person reads every letter before anything else happens to it. */
@NullMarked
package org.vestka.letter.moderation;

import org.jspecify.annotations.NullMarked;
