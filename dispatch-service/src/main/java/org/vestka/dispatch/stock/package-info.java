/** Stamps, envelopes and paper in stock, and what letters cost. */
@NullMarked
package org.vestka.dispatch.stock;

import org.jspecify.annotations.NullMarked;
