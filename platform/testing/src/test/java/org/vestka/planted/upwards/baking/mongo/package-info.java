@NullMarked
package org.vestka.planted.upwards.baking.mongo;

import org.jspecify.annotations.NullMarked;
