/** Lists of prisoners taken in from files: read, looked through by a person, carried out once. Plain Java. */
@NullMarked
package org.vestka.registry.importing;

import org.jspecify.annotations.NullMarked;
