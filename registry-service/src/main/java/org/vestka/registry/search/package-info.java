/** Finding a prisoner in any spelling and script, and by what they do and like. Plain Java over an index in the heap. */
@NullMarked
package org.vestka.registry.search;

import org.jspecify.annotations.NullMarked;
