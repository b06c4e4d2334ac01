@NullMarked
package org.vestka.planted.openfamily.baking;

import org.jspecify.annotations.NullMarked;
