/** Checks that producers, consumers and the files of the contracts say the same. */
@NullMarked
package org.vestka.platform.testing.contract;

import org.jspecify.annotations.NullMarked;
