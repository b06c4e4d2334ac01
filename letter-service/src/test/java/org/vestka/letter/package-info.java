@NullMarked
package org.vestka.letter;

import org.jspecify.annotations.NullMarked;
