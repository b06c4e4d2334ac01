@NullMarked
package org.vestka.platform.testing.contract;

import org.jspecify.annotations.NullMarked;
