package org.vestka.registry.facilities.messaging;

import java.util.List;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.registry.facilities.FacilityEvent;

/** Says on the topic {@code facilities} what happens to facilities. */
public final class FacilityAnnouncer implements Announcer<FacilityEvent> {
    @Override
    public List<Outgoing> announce(FacilityEvent event) {
        return switch (event) {
            case FacilityEvent.FacilityChanged(var facility) ->
                List.of(Outgoing.of(
                        "facilities", facility.facilityId(), "facility.changed", 1, FacilityFacts.of(facility)));
        };
    }
}
