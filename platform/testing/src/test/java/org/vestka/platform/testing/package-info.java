@NullMarked
package org.vestka.platform.testing;

import org.jspecify.annotations.NullMarked;
