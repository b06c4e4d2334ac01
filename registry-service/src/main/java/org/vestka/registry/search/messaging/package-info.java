/** Keeps the search of this instance up with what the registry says. */
@NullMarked
package org.vestka.registry.search.messaging;

import org.jspecify.annotations.NullMarked;
