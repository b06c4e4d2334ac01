/** Work on long lists, done in the background by whichever instance is free. */
@NullMarked
package org.vestka.registry.importing.work;

import org.jspecify.annotations.NullMarked;
