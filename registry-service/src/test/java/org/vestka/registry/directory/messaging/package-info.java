@NullMarked
package org.vestka.registry.directory.messaging;

import org.jspecify.annotations.NullMarked;
