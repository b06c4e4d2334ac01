/** What is heard of prisoners and facilities. */
@NullMarked
package org.vestka.dispatch.address.messaging;

import org.jspecify.annotations.NullMarked;
