/** Files as people bring them. Plain Java. */
@NullMarked
package org.vestka.registry.files;

import org.jspecify.annotations.NullMarked;
