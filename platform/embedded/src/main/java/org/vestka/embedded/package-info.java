/** A real broker, a durable store and a mail catcher in one Java process: to try out, to develop, to test. */
@NullMarked
package org.vestka.embedded;

import org.jspecify.annotations.NullMarked;
