@NullMarked
package org.vestka.letter.correspondence;

import org.jspecify.annotations.NullMarked;
