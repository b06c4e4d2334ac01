@NullMarked
package org.vestka.registry.charges;

import org.jspecify.annotations.NullMarked;
