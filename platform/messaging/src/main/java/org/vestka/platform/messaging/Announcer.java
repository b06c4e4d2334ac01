package org.vestka.platform.messaging;

import java.util.List;

/**
 * Translates the events of a domain into what is said on topics; each service writes one per aggregate, as an exhaustive
 * {@code switch} over the sealed family.
 *
 * @param <E> the sealed family of events
 */
@FunctionalInterface
public interface Announcer<E> {

    /** What is to be said of this event, in order: mostly one thing; none when it concerns nobody else. */
    List<Outgoing> announce(E event);
}
