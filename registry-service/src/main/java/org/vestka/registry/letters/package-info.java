/** How many letters were written together. Plain Java. */
@NullMarked
package org.vestka.registry.letters;

import org.jspecify.annotations.NullMarked;
