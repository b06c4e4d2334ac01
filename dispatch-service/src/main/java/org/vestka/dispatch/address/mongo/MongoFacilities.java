package org.vestka.dispatch.address.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.platform.messaging.stored.Copies;

/** Facilities in the copies that the platform keeps. */
public final class MongoFacilities implements Facilities {

    private final Copies<Facility> copies;

    public MongoFacilities(Copies<Facility> copies) {
        this.copies = copies;
    }

    @Override
    public Optional<Facility> find(String facilityId) {
        return copies.find(facilityId);
    }

    /** Reads all copies: there are some hundreds, and they are asked for a few times a day. */
    @Override
    public List<Facility> named(String query, int limit) {
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Facility> found = new ArrayList<>();
        copies.forEach((id, facility) -> {
            String names = (facility.name() + " " + facility.settlement()).toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(names::contains)) {
                found.add(facility);
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(Facility::name))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<String, Facility> findAll(Collection<String> facilityIds) {
        return copies.findAll(facilityIds);
    }
}
