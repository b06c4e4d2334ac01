/** What answers say. */
@NullMarked
package org.vestka.dispatch.answer.messaging;

import org.jspecify.annotations.NullMarked;
