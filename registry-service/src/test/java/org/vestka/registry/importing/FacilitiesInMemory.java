package org.vestka.registry.importing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityEvent;
import org.vestka.registry.facilities.FacilityRefusal;

/** Facilities that stay as they are, for tests without a store. */
record FacilitiesInMemory(List<Facility> everyOne) implements Facilities {
    @Override
    public boolean enter(Facility facility) {
        return false;
    }

    @Override
    public Corrected change(
            String facilityId, Function<Facility, Decision<Facility, FacilityEvent, FacilityRefusal>> step) {
        return Corrected.UNCHANGED;
    }

    @Override
    public Optional<Facility> find(String facilityId) {
        return Optional.ofNullable(findAll(List.of(facilityId)).get(facilityId));
    }

    @Override
    public Map<String, Facility> findAll(Collection<String> facilityIds) {
        return everyOne.stream()
                .filter(each -> facilityIds.contains(each.facilityId()))
                .collect(Collectors.toMap(Facility::facilityId, Function.identity()));
    }

    @Override
    public Page<Facility> page(int number, int size) {
        return new Page<>(everyOne, 1, size, everyOne.size());
    }

    @Override
    public List<Facility> all(int limit) {
        return everyOne;
    }
}
