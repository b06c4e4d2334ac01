@NullMarked
package org.vestka.registry.facilities;

import org.jspecify.annotations.NullMarked;
