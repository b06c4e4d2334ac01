@NullMarked
package org.vestka.registry.prisoners;

import org.jspecify.annotations.NullMarked;
