/** Who is in prison, for everybody to see: only those who may be shown. Plain Java. */
@NullMarked
package org.vestka.registry.directory;

import org.jspecify.annotations.NullMarked;
