@NullMarked
package org.vestka.planted.cycles.baking;

import org.jspecify.annotations.NullMarked;
