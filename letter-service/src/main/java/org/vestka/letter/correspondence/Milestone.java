package org.vestka.letter.correspondence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way as its writer sees it: what is known with its day, and what is not known yet.
 *
 * @param state how far it is
 * @param happened null until it did
 * @param learned when this service came to know; null until it did
 * @param how in which way, where that was told: as in {@link LedgerEntry}
 */
public record Milestone(
        Step step,
        State state,
        @Nullable Instant happened,
        @Nullable Instant learned,
        @Nullable String how) {

    /** How far a step is. */
    public enum State {
        DONE,
        /** A later step is known, so this one must have been; nobody told of it yet. */
        UNTOLD,
        NEXT,
        LATER
    }

    /** Whether it became known on a later day than it happened, which is then worth saying. */
    public boolean learnedLater() {
        return happened != null
                && learned != null
                && learned.atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .isAfter(happened.atZone(ZoneOffset.UTC).toLocalDate());
    }
}
