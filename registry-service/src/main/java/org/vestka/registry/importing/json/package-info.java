/** Lists that are written as JSON. */
@NullMarked
package org.vestka.registry.importing.json;

import org.jspecify.annotations.NullMarked;
