package org.vestka.registry.facilities;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The facilities as this instance last heard of them, for pages and the search: some thousands at most. */
public final class KnownFacilities {
    private final Map<String, Facility> known = new ConcurrentHashMap<>();

    public void put(Facility facility) {
        known.put(facility.facilityId(), facility);
    }

    /** The facility of an id; empty where there is no id, or none of it. */
    public Optional<Facility> find(@Nullable String facilityId) {
        return Optional.ofNullable(facilityId).map(known::get);
    }

    /** The regions in which there are facilities, each once, in order. */
    public List<String> regions() {
        return known.values().stream()
                .map(facility -> facility.address().region())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}
