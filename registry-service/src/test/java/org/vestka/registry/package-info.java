@NullMarked
package org.vestka.registry;

import org.jspecify.annotations.NullMarked;
