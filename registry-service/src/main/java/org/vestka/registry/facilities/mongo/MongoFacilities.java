package org.vestka.registry.facilities.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityEvent;
import org.vestka.registry.facilities.FacilityRefusal;

/** Facilities as aggregates of the store. */
public final class MongoFacilities implements Facilities {
    private static final String NAME = "state.nameRu";

    private final Aggregates<Facility, FacilityEvent> facilities;

    public MongoFacilities(StoredCollections stored, Announcer<FacilityEvent> announcer) {
        this.facilities =
                stored.aggregates("facilities", Facility.class, announcer).ensureIndex(NAME);
    }

    @Override
    public boolean enter(Facility facility) {
        return facilities.create(facility.facilityId(), facility, List.of(new FacilityEvent.FacilityChanged(facility)))
                instanceof Creation.Created;
    }

    @Override
    public Corrected change(
            String facilityId, Function<Facility, Decision<Facility, FacilityEvent, FacilityRefusal>> step) {
        return switch (facilities.change(facilityId, step)) {
            case Outcome.Done<?, ?> done -> Corrected.DONE;
            case Outcome.Unchanged<?, ?> unchanged -> Corrected.UNCHANGED;
            case Outcome.NotFound<?, ?> nobody -> Corrected.NOT_FOUND;
            case Outcome.Refused<?, ?> refused -> Corrected.COUNTRY_IS_FIXED;
        };
    }

    @Override
    public Optional<Facility> find(String facilityId) {
        return facilities.find(facilityId);
    }

    @Override
    public Map<String, Facility> findAll(Collection<String> facilityIds) {
        return facilities.findAll(facilityIds).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Facility::facilityId, Function.identity()));
    }

    @Override
    public Page<Facility> page(int number, int size) {
        return facilities.page(Map.of(), NAME, number, size).map(Stored::state);
    }

    @Override
    public List<Facility> all(int limit) {
        List<Facility> all = new ArrayList<>();
        facilities.forEach(stored -> {
            if (all.size() < limit) {
                all.add(stored.state());
            }
        });
        all.sort(Comparator.comparing(Facility::nameRu));
        return all;
    }
}
