package org.vestka.dispatch.stock;

import java.time.Instant;
import java.util.List;

/** Letters that were about to leave and whose cost nobody has booked yet. A hint that may be stale, never missing. */
public interface Departed {

    /** One of them. */
    record Letter(String postingId, String facilityId, Instant since) {}

    /** The oldest first, at most {@code limit}. */
    List<Letter> oldest(int limit);

    void close(String postingId);
}
