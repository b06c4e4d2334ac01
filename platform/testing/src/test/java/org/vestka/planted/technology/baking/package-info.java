@NullMarked
package org.vestka.planted.technology.baking;

import org.jspecify.annotations.NullMarked;
