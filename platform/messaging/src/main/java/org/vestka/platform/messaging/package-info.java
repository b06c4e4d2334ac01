/** Events between services: what is said, what is heard, and what becomes of it. */
@NullMarked
package org.vestka.platform.messaging;

import org.jspecify.annotations.NullMarked;
