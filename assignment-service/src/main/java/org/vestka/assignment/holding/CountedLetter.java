package org.vestka.assignment.holding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A letter as far as it counts: what was heard of it, so that nothing counts twice.
 *
 * @param assignmentId null as long as only its posting was heard of, which may overtake its submission
 * @param postedOn null while it is not posted
 */
public record CountedLetter(
        String letterId,
        String prisonerId,
        Stage stage,
        @Nullable String assignmentId,
        @Nullable LocalDate postedOn) {

    /**
     * <pre>
     * (nothing)        submitted  IN_FLIGHT
     * (nothing)        posted     POSTED_UNSEEN   the posting overtook the submission
     * (nothing)        rejected   DROPPED
     * IN_FLIGHT        posted     POSTED
     * IN_FLIGHT        rejected   DROPPED
     * POSTED_UNSEEN    submitted  POSTED
     * </pre>
     */
    public enum Stage {
        IN_FLIGHT,
        POSTED_UNSEEN,
        POSTED,
        DROPPED
    }
}
