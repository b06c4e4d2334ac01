package org.vestka.dispatch.posting;

import java.time.Instant;
import java.util.List;

/** The small list of what waits for paper. A hint that may be stale, never missing: the posting has the truth. */
public interface WaitingPostings {

    /** One that waits. */
    record Waiting(String postingId, String prisonerId, Instant since) {}

    void open(String postingId, String prisonerId);

    void close(String postingId);

    /** The oldest first, at most {@code limit}. */
    List<Waiting> oldest(int limit);

    long count();
}
