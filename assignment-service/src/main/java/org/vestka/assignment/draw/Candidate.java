package org.vestka.assignment.draw;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A prisoner as the draw sees them; without a name, because a draw needs none.
 *
 * @param version of the counter document that this was read from: an older one never replaces a newer one
 * @param birthday null when only the year is known, or nothing
 * @param lastPosted the day the last letter was posted, null when none was
 */
public record Candidate(
        String prisonerId,
        long version,
        StrangersMail strangersMail,
        Tally tally,
        @Nullable MonthDay birthday,
        @Nullable LocalDate lastPosted,
        Set<Trait> traits) {

    public Candidate {
        traits = Set.copyOf(traits);
    }
}
