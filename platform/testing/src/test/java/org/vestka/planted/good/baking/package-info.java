@NullMarked
package org.vestka.planted.good.baking;

import org.jspecify.annotations.NullMarked;
