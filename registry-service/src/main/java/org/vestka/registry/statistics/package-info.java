/** Figures of the whole registry that tell nothing of one person. Plain Java. */
@NullMarked
package org.vestka.registry.statistics;

import org.jspecify.annotations.NullMarked;
