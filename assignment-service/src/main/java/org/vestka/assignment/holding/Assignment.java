package org.vestka.assignment.holding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentFulfilled;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsed;
import org.vestka.assignment.holding.AssignmentEvent.PrisonerAssigned;
import org.vestka.platform.kernel.Decision;

/**
 * A prisoner given to a writer. Who the writer is, nobody here knows: they hold a signed token.
 *
 * @param letterId the letter that came of it, null while none has
 */
public record Assignment(
        String assignmentId,
        String prisonerId,
        Status status,
        Instant lapsesAt,
        @Nullable String letterId) {

    /**
     * The lifecycle. Every move that is not in this table is no move:
     *
     * <pre>
     * (nothing)  held       PrisonerAssigned
     * HELD       lapsed     AssignmentLapsed
     * HELD       fulfilled  AssignmentFulfilled
     * LAPSED     fulfilled  AssignmentFulfilled   a writer who came late; the letter is not lost
     * </pre>
     */
    public enum Status {
        HELD,
        LAPSED,
        FULFILLED
    }

    /** A new one, to be said. */
    public static Decision<Assignment, AssignmentEvent, Silence> held(
            String assignmentId, String prisonerId, Instant lapsesAt) {
        return Decision.changed(
                new Assignment(assignmentId, prisonerId, Status.HELD, lapsesAt, null),
                new PrisonerAssigned(assignmentId, prisonerId, lapsesAt));
    }

    /** Gives the place up; only while it is held. */
    public Decision<Assignment, AssignmentEvent, Silence> lapse() {
        return switch (status) {
            case HELD ->
                Decision.changed(
                        new Assignment(assignmentId, prisonerId, Status.LAPSED, lapsesAt, null),
                        new AssignmentLapsed(assignmentId, prisonerId));
            case LAPSED, FULFILLED -> Decision.unchanged();
        };
    }

    /** The letter has come. */
    public Decision<Assignment, AssignmentEvent, Silence> fulfil(String letter) {
        return switch (status) {
            case HELD, LAPSED ->
                Decision.changed(
                        new Assignment(assignmentId, prisonerId, Status.FULFILLED, lapsesAt, letter),
                        new AssignmentFulfilled(assignmentId, prisonerId, letter));
            case FULFILLED -> Decision.unchanged();
        };
    }
}
