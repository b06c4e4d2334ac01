/** Events over a real broker and a store, between services made for the tests. */
@NullMarked
package org.vestka.platform.messaging;

import org.jspecify.annotations.NullMarked;
