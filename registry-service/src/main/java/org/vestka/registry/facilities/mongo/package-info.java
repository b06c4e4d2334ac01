/** Facilities in the store. */
@NullMarked
package org.vestka.registry.facilities.mongo;

import org.jspecify.annotations.NullMarked;
