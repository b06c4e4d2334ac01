@NullMarked
package org.vestka.platform.testing.canary;

import org.jspecify.annotations.NullMarked;
