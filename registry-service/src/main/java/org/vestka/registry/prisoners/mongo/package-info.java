/** Prisoners in the store. */
@NullMarked
package org.vestka.registry.prisoners.mongo;

import org.jspecify.annotations.NullMarked;
