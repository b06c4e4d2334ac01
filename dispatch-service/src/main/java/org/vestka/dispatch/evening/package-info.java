/** Evenings at which people write by hand: paper to take there, and what was written, photographed and kept. */
@NullMarked
package org.vestka.dispatch.evening;

import org.jspecify.annotations.NullMarked;
