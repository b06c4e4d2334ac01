package org.vestka.assignment.holding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentFulfilled;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsed;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsing;
import org.vestka.assignment.holding.AssignmentEvent.PrisonerAssigned;
import org.vestka.platform.kernel.Decision;

/**
 * A prisoner given to a writer. Who the writer is, nobody here knows: they hold a signed token.
 *
 * @param letterId the letter that came of it, null while none has
 * @param way null where it was not noted yet, in documents of old
 * @param warnedAt when it was said that the place is about to be given back; null while it was not
 */
public record Assignment(
        String assignmentId,
        String prisonerId,
        Status status,
        Instant lapsesAt,
        @Nullable String letterId,
        @Nullable Way way,
        @Nullable Instant warnedAt) {

    /**
     * The lifecycle. Every move that is not in this table is no move:
     *
     * <pre>
     * (nothing)  held       PrisonerAssigned
     * HELD       warned     AssignmentLapsing     once; it is held all the same
     * HELD       lapsed     AssignmentLapsed
     * HELD       fulfilled  AssignmentFulfilled
     * LAPSED     fulfilled  AssignmentFulfilled   a writer who came late; the letter is not lost
     * (nothing)  arrived    AssignmentFulfilled   a writer who was offered a place under a flood
     * </pre>
     */
    public enum Status {
        HELD,
        LAPSED,
        FULFILLED
    }

    /** Whether a place is kept now: neither lapsed, nor given back, nor used. */
    public boolean isHeld(Instant now) {
        return status == Status.HELD && lapsesAt.isAfter(now);
    }

    /** When the place was given. */
    public Instant givenAt() {
        return lapsesAt.minus(Assigning.HOLD);
    }

    /** A new one, to be said. */
    public static Decision<Assignment, AssignmentEvent, Silence> held(
            String assignmentId, String prisonerId, Way way, Instant lapsesAt) {
        return Decision.changed(
                new Assignment(assignmentId, prisonerId, Status.HELD, lapsesAt, null, way, null),
                new PrisonerAssigned(assignmentId, prisonerId, lapsesAt));
    }

    /** One whose letter came although no place was held: it was offered under a flood, and written at once. */
    public static Decision<Assignment, AssignmentEvent, Silence> arrived(
            String assignmentId, String prisonerId, String letterId, @Nullable Way way, Instant now) {
        return Decision.changed(
                new Assignment(
                        assignmentId, prisonerId, Status.FULFILLED, now.plus(Assigning.HOLD), letterId, way, null),
                new AssignmentFulfilled(assignmentId, prisonerId, letterId));
    }

    /** The time is nearly over; only while it is held, and once. */
    public Decision<Assignment, AssignmentEvent, Silence> warn(Instant now) {
        if (status != Status.HELD || warnedAt != null) {
            return Decision.unchanged();
        }
        return Decision.changed(
                new Assignment(assignmentId, prisonerId, status, lapsesAt, letterId, way, now),
                new AssignmentLapsing(assignmentId, prisonerId, lapsesAt));
    }

    /** Gives the place up; only while it is held. */
    public Decision<Assignment, AssignmentEvent, Silence> lapse() {
        return switch (status) {
            case HELD ->
                Decision.changed(
                        new Assignment(assignmentId, prisonerId, Status.LAPSED, lapsesAt, null, way, warnedAt),
                        new AssignmentLapsed(assignmentId, prisonerId));
            case LAPSED, FULFILLED -> Decision.unchanged();
        };
    }

    /** The letter has come. */
    public Decision<Assignment, AssignmentEvent, Silence> fulfil(String letter) {
        return switch (status) {
            case HELD, LAPSED ->
                Decision.changed(
                        new Assignment(assignmentId, prisonerId, Status.FULFILLED, lapsesAt, letter, way, warnedAt),
                        new AssignmentFulfilled(assignmentId, prisonerId, letter));
            case FULFILLED -> Decision.unchanged();
        };
    }
}
