@NullMarked
package org.vestka.letter.moderation;

import org.jspecify.annotations.NullMarked;
