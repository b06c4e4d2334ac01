package org.vestka.gateway.people;

import java.time.Duration;
import java.time.Instant;

/**
 * A volunteer at work. The browser holds a token; the store its digest.
 *
 * @param id digest of the token
 * @param account whose it is
 * @param begun when the password was given
 * @param used last, to the minute
 */
public record Session(String id, String account, Instant begun, Instant used) {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration LONGEST = Duration.ofHours(12);

    /** Use is noted once in this long, so that reading does not write each time. */
    public static final Duration GRAIN = Duration.ofMinutes(1);

    public boolean isOver(Instant now) {
        return !now.isBefore(used.plus(IDLE)) || !now.isBefore(begun.plus(LONGEST));
    }

    public boolean isToBeNoted(Instant now) {
        return !now.isBefore(used.plus(GRAIN));
    }
}
