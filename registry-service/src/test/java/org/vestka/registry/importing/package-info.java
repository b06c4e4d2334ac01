@NullMarked
package org.vestka.registry.importing;

import org.jspecify.annotations.NullMarked;
