/** What the tests of all services share: one broker and one store for a whole run, and waiting with an end. */
@NullMarked
package org.vestka.platform.testing;

import org.jspecify.annotations.NullMarked;
