package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.holding.CountedLetter.Stage;

/**
 * Keeps the counts right as letters are submitted, rejected or taken back, and posted. Each step first changes the prisoner's count
 * and the assignment, in ways that may be repeated, and then returns what is to be kept of the letter: stored together
 * with the mark of the event, it is what makes the step happen once.
 *
 * <p>When a posting overtook the submission <em>and</em> the process dies between count and mark, one letter is counted
 * twice among the posted; the cap is never touched by that.
 */
public final class CountingLetters {

    private final Correspondents correspondents;
    private final Assignments assignments;
    private final OpenHolds openHolds;
    private final Clock clock;

    public CountingLetters(Correspondents correspondents, Assignments assignments, OpenHolds openHolds, Clock clock) {
        this.clock = clock;
        this.correspondents = correspondents;
        this.assignments = assignments;
        this.openHolds = openHolds;
    }

    /**
     * A letter is there: its place is taken, its assignment fulfilled.
     *
     * @param way how its writer came to the prisoner; null when nobody said
     */
    public CountedLetter submitted(
            @Nullable CountedLetter before,
            String letterId,
            String prisonerId,
            String assignmentId,
            @Nullable Way way) {
        if (before != null && before.stage() != Stage.POSTED_UNSEEN) {
            return before;
        }
        correspondents.change(prisonerId, there -> there.take(assignmentId));
        if (assignments.find(assignmentId).isEmpty()) {
            assignments.add(Assignment.arrived(assignmentId, prisonerId, letterId, way, clock.instant()));
        }
        assignments.change(assignmentId, there -> there.fulfil(letterId));
        openHolds.end(assignmentId, prisonerId);
        LocalDate postedOn = before == null ? null : before.postedOn();
        if (postedOn == null) {
            return new CountedLetter(letterId, prisonerId, Stage.IN_FLIGHT, assignmentId, null);
        }
        correspondents.change(prisonerId, there -> there.posted(assignmentId, postedOn));
        return new CountedLetter(letterId, prisonerId, Stage.POSTED, assignmentId, postedOn);
    }

    /** It will not be sent: its place is free. */
    public CountedLetter dropped(@Nullable CountedLetter before, String letterId, String prisonerId) {
        if (before == null) {
            return new CountedLetter(letterId, prisonerId, Stage.DROPPED, null, null);
        }
        String assignmentId = before.assignmentId();
        if (before.stage() != Stage.IN_FLIGHT || assignmentId == null) {
            return before;
        }
        correspondents.change(prisonerId, there -> there.drop(assignmentId));
        return new CountedLetter(letterId, prisonerId, Stage.DROPPED, assignmentId, null);
    }

    /** It is in the post: its place is free, and it counts as long as the prisoner is there. */
    public CountedLetter posted(@Nullable CountedLetter before, String letterId, String prisonerId, LocalDate on) {
        if (before == null) {
            return new CountedLetter(letterId, prisonerId, Stage.POSTED_UNSEEN, null, on);
        }
        String assignmentId = before.assignmentId();
        if (before.stage() != Stage.IN_FLIGHT || assignmentId == null) {
            return before;
        }
        correspondents.change(prisonerId, there -> there.posted(assignmentId, on));
        return new CountedLetter(letterId, prisonerId, Stage.POSTED, assignmentId, on);
    }
}
