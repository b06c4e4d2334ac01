@NullMarked
package org.vestka.planted.reaching.baking.mongo;

import org.jspecify.annotations.NullMarked;
