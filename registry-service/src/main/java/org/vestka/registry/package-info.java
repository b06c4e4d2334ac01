/** The registry: prisoners and facilities, and how they are found. */
@NullMarked
package org.vestka.registry;

import org.jspecify.annotations.NullMarked;
