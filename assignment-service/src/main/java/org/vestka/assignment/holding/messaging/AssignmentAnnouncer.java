package org.vestka.assignment.holding.messaging;

import java.time.Instant;
import java.util.List;
import org.vestka.assignment.holding.AssignmentEvent;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentFulfilled;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsed;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsing;
import org.vestka.assignment.holding.AssignmentEvent.PrisonerAssigned;
import org.vestka.platform.kernel.RoundedTime;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** Says on the topic {@code assignments} what became of an assignment. */
public final class AssignmentAnnouncer implements Announcer<AssignmentEvent> {

    private static final String TOPIC = "assignments";

    record AssignedFacts(String assignmentId, String prisonerId, Instant lapsesAt) {}

    record LapsingFacts(String assignmentId, String prisonerId, Instant lapsesAt) {}

    record LapsedFacts(String assignmentId, String prisonerId) {}

    record FulfilledFacts(String assignmentId, String prisonerId, String letterId) {}

    @Override
    public List<Outgoing> announce(AssignmentEvent event) {
        return List.of(
                switch (event) {
                    case PrisonerAssigned(String assignmentId, String prisonerId, Instant lapsesAt) ->
                        Outgoing.of(
                                TOPIC,
                                assignmentId,
                                "prisoner.assigned",
                                1,
                                new AssignedFacts(assignmentId, prisonerId, RoundedTime.hour(lapsesAt)));
                    case AssignmentLapsing(String assignmentId, String prisonerId, Instant lapsesAt) ->
                        Outgoing.of(
                                TOPIC,
                                assignmentId,
                                "assignment.lapsing",
                                1,
                                new LapsingFacts(assignmentId, prisonerId, RoundedTime.hour(lapsesAt)));
                    case AssignmentLapsed(String assignmentId, String prisonerId) ->
                        Outgoing.of(
                                TOPIC, assignmentId, "assignment.lapsed", 1, new LapsedFacts(assignmentId, prisonerId));
                    case AssignmentFulfilled(String assignmentId, String prisonerId, String letterId) ->
                        Outgoing.of(
                                TOPIC,
                                assignmentId,
                                "assignment.fulfilled",
                                1,
                                new FulfilledFacts(assignmentId, prisonerId, letterId));
                });
    }
}
