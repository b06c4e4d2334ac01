/** Keeps the search of this instance up with what the registry says. */
@NullMarked
package org.vestka.registry.directory.messaging;

import org.jspecify.annotations.NullMarked;
