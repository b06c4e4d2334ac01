@NullMarked
package org.vestka.planted.names.baking;

import org.jspecify.annotations.NullMarked;
