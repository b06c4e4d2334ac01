@NullMarked
package org.vestka.planted.classes.baking;

import org.jspecify.annotations.NullMarked;
