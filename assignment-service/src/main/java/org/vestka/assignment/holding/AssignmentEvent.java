package org.vestka.assignment.holding;

import java.time.Instant;

/** What an assignment says to the other services. */
public sealed interface AssignmentEvent {

    String assignmentId();

    String prisonerId();

    /** A place is held for a writer. */
    record PrisonerAssigned(String assignmentId, String prisonerId, Instant lapsesAt) implements AssignmentEvent {}

    /** Nobody has written yet, and the place is given back within a day. */
    record AssignmentLapsing(String assignmentId, String prisonerId, Instant lapsesAt) implements AssignmentEvent {}

    /** Nobody wrote in time, or the writer asked for somebody else. */
    record AssignmentLapsed(String assignmentId, String prisonerId) implements AssignmentEvent {}

    /** The letter was submitted. */
    record AssignmentFulfilled(String assignmentId, String prisonerId, String letterId) implements AssignmentEvent {}
}
