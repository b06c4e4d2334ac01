package org.vestka.letter.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the queue of moderators; no word of its text.
 *
 * @param since when it was sent
 * @param flagged needs two different people
 * @param firstReader who let it through as the first of two; null before that
 * @param claimedBy who reads it now; null when nobody does
 */
public record WaitingLetter(
        String letterId,
        Instant since,
        boolean flagged,
        @Nullable String firstReader,
        @Nullable String claimedBy) {

    /** Whether this person may be its reader: nobody is both readers of a flagged letter. */
    public boolean readableBy(String person) {
        return !person.equals(firstReader);
    }

    public boolean claimedBy(String person) {
        return person.equals(claimedBy);
    }
}
