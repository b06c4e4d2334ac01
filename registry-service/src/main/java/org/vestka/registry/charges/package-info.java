/** What articles of criminal codes mean, in plain words. Plain Java. */
@NullMarked
package org.vestka.registry.charges;

import org.jspecify.annotations.NullMarked;
