/** Plain Java that a domain may use; it depends on nothing but the JDK. */
@NullMarked
package org.vestka.platform.kernel;

import org.jspecify.annotations.NullMarked;
