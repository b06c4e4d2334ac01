package org.vestka.assignment.holding.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.guardians.GuardianEvent.AddressToBeConfirmed;
import org.vestka.assignment.guardians.GuardianEvent.GuardianToBeTold;
import org.vestka.assignment.guardians.messaging.GuardianAnnouncer;
import org.vestka.assignment.holding.AssignmentEvent;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentFulfilled;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsed;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsing;
import org.vestka.assignment.holding.AssignmentEvent.PrisonerAssigned;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.testing.contract.ProducerContract;

class AssignmentAnnouncerTest {

    private final String assignment = RandomId.next();
    private final String prisoner = RandomId.next();
    private final AssignmentAnnouncer announcer = new AssignmentAnnouncer();

    @Test
    void everythingThatIsSaidKeepsToTheContracts() {
        List<AssignmentEvent> family = List.of(
                new PrisonerAssigned(assignment, prisoner, Instant.parse("2026-11-24T10:00:00Z")),
                new AssignmentLapsing(assignment, prisoner, Instant.parse("2026-11-24T10:00:00Z")),
                new AssignmentLapsed(assignment, prisoner),
                new AssignmentFulfilled(assignment, prisoner, RandomId.next()));
        assertThat(family.stream().map(Object::getClass))
                .hasSameElementsAs(Stream.of(AssignmentEvent.class.getPermittedSubclasses())
                        .<Class<?>>map(type -> type)
                        .toList());
        GuardianAnnouncer forGuardians = new GuardianAnnouncer();
        Stream<Outgoing> notices = Stream.of(
                        new GuardianToBeTold(RandomId.next(), "be"), new AddressToBeConfirmed(RandomId.next(), "ru"))
                .flatMap(event -> forGuardians.announce(event).stream());
        ProducerContract.of("assignment-service")
                .isKeptBy(Stream.concat(family.stream().flatMap(event -> announcer.announce(event).stream()), notices)
                        .toList());
    }

    @Test
    void theEndOfAHoldIsRoundedDownToTheHour() {
        Outgoing said = announcer
                .announce(new PrisonerAssigned(assignment, prisoner, Instant.parse("2026-11-24T10:47:31Z")))
                .getFirst();
        assertThat(said.facts())
                .isEqualTo(new AssignmentAnnouncer.AssignedFacts(
                        assignment, prisoner, Instant.parse("2026-11-24T10:00:00Z")));
    }
}
