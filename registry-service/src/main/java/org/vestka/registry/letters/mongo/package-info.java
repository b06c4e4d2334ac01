/** Counted letters in the store. */
@NullMarked
package org.vestka.registry.letters.mongo;

import org.jspecify.annotations.NullMarked;
