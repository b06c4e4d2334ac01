package org.vestka.platform.messaging.hearing;

import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;

/**
 * Translates an event into one call of the domain. Whatever it throws parks the event; it may be called again for the same
 * event, and from another thread.
 *
 * @param <F> the consumer's record of facts
 */
@FunctionalInterface
public interface Handler<F> {
    Verdict handle(Heard<F> heard);
}
