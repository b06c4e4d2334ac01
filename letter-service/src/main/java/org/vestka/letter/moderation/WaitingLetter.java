package org.vestka.letter.moderation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the queue of moderators; no word of its text.
 *
 * @param since when it was sent
 * @param flagged needs two different people
 * @param firstReader who let it through as the first of two; null before that
 * @param claimedBy who reads it now; null when nobody does
 * @param claimedUntil when that claim lapses by itself
 */
public record WaitingLetter(
        String letterId,
        boolean flagged,
        Instant since,
        @Nullable String firstReader,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil) {

    /** A claim lapses after this time: people get called away. */
    public static final Duration CLAIM = Duration.ofMinutes(30);

    /** Whether somebody else is reading it. */
    public boolean claimedByAnother(String person, Instant now) {
        return claimedBy != null && !claimedBy.equals(person) && claimedUntil != null && claimedUntil.isAfter(now);
    }

    /** Whether this person can be its reader: nobody reads a flagged letter twice. */
    public boolean readableBy(String person) {
        return !person.equals(firstReader);
    }
}
