/** Prisoners: who they are, where they are, and whether they may be written to. Plain Java. */
@NullMarked
package org.vestka.registry.prisoners;

import org.jspecify.annotations.NullMarked;
