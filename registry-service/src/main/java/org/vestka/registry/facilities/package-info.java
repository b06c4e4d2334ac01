/** Facilities: where prisoners are held, how mail is addressed there, and what is taken. Plain Java. */
@NullMarked
package org.vestka.registry.facilities;

import org.jspecify.annotations.NullMarked;
