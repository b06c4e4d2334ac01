/** Writing a letter, sending it, and what happened to it: the domain, plain Java. */
@NullMarked
package org.vestka.letter.correspondence;

import org.jspecify.annotations.NullMarked;
