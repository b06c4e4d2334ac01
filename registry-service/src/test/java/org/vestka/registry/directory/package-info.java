@NullMarked
package org.vestka.registry.directory;

import org.jspecify.annotations.NullMarked;
