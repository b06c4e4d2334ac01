@NullMarked
package org.vestka.platform.testing.shape;

import org.jspecify.annotations.NullMarked;
