package org.vestka.registry;

import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.platform.testing.contract.ProducerContract;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityEvent;
import org.vestka.registry.facilities.messaging.FacilityAnnouncer;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.messaging.PrisonerAnnouncer;

class SaidContractTest {

    @Test
    void whatTheRegistrySaysKeepsItsContracts() {
        Facility colony = aColony("11");
        Prisoner prisoner = aWoman("Незабудкина", colony);
        PrisonerAnnouncer ofPrisoners = new PrisonerAnnouncer();
        Stream<PrisonerEvent> events = Stream.of(
                new PrisonerEvent.PrisonerRegistered(prisoner),
                new PrisonerEvent.PrisonerChanged(prisoner, List.of("interests")),
                new PrisonerEvent.PrisonerTransferred(prisoner, null, TODAY),
                new PrisonerEvent.PrisonerTransferred(prisoner, colony.facilityId(), null),
                new PrisonerEvent.PrisonerReleased(prisoner, TODAY),
                new PrisonerEvent.PrisonerWithdrawn(prisoner));
        ProducerContract.of("registry-service")
                .isKeptBy(Stream.concat(
                                events.flatMap(event -> ofPrisoners.announce(event).stream()),
                                new FacilityAnnouncer().announce(new FacilityEvent.FacilityChanged(colony)).stream())
                        .toList());
    }
}
