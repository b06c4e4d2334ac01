@NullMarked
package org.vestka.planted.good.baking.mongo;

import org.jspecify.annotations.NullMarked;
