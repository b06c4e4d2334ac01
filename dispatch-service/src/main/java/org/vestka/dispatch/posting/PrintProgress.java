package org.vestka.dispatch.posting;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the printing of a batch is, for whoever looks while the file is made.
 *
 * @param of how many letters are printed
 * @param done how many of them are set
 * @param at when this was true
 */
public record PrintProgress(int of, int done, Instant at) {

    /** A printing that has not moved for so long has ended, one way or another. */
    private static final Duration STALLED = Duration.ofMinutes(1);

    /** Whether it goes on at this moment. */
    public boolean goesOn(Instant now) {
        return done < of && at.plus(STALLED).isAfter(now);
    }

    /** Where progress is noted; the last word of each batch is kept. */
    public interface Board {

        void note(String batchId, PrintProgress progress);

        java.util.Optional<PrintProgress> of(String batchId);
    }
}
