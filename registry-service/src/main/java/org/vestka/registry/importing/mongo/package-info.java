/** Imports in the store. */
@NullMarked
package org.vestka.registry.importing.mongo;

import org.jspecify.annotations.NullMarked;
