/** The stored shape: state, outbox and marks in one document that changes in one write. */
@NullMarked
package org.vestka.platform.messaging.stored;

import org.jspecify.annotations.NullMarked;
