package org.vestka.assignment.holding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The list that the sweeper works from. An entry is written before the place is held and taken out after it is given
 * back or taken: it may be stale, it is never missing.
 */
public interface OpenHolds {

    /** A hold that was begun. */
    record OpenHold(String assignmentId, String prisonerId, Instant lapsesAt, Way way) {}

    /** Notes a hold; when there is one for this assignment already, that one stands and is returned. */
    OpenHold begin(OpenHold hold);

    Optional<OpenHold> find(String assignmentId);

    /** Takes the entry out, if it is about this prisoner: otherwise it is another place's, and stays. */
    void end(String assignmentId, String prisonerId);

    /** Those whose time was over before a moment, the oldest first, at most so many. */
    List<OpenHold> lapsedBefore(Instant moment, int atMost);

    /** Those of which nobody was warned and whose time is over before a moment, the oldest first, at most so many. */
    List<OpenHold> unwarnedThatLapseBefore(Instant moment, int atMost);

    /** It was said that this one is about to lapse. */
    void warned(OpenHold hold);
}
