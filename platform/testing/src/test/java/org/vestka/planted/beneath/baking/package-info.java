@NullMarked
package org.vestka.planted.beneath.baking;

import org.jspecify.annotations.NullMarked;
