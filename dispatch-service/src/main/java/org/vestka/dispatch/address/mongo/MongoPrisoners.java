package org.vestka.dispatch.address.mongo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.platform.messaging.stored.Copies;

/** Prisoners in the copies that the platform keeps. */
public final class MongoPrisoners implements Prisoners {

    private static final String FACILITY = "copy.facilityId";

    private final Copies<Prisoner> copies;

    public MongoPrisoners(Copies<Prisoner> copies) {
        this.copies = copies.ensureIndex(FACILITY);
    }

    @Override
    public Optional<Prisoner> find(String prisonerId) {
        return copies.find(prisonerId);
    }

    @Override
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        return copies.findAll(prisonerIds);
    }

    @Override
    public List<Prisoner> at(String facilityId, int limit) {
        return copies.findBy(FACILITY, facilityId, limit);
    }

    /** Reads all copies: names are asked for a few times a day, and what is asked for is never an exact spelling. */
    @Override
    public List<Prisoner> named(String query, int limit) {
        List<String> words = Arrays.stream(folded(query).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .toList();
        List<Prisoner> found = new ArrayList<>();
        if (words.isEmpty()) {
            return found;
        }
        copies.forEach((id, prisoner) -> {
            if (found.size() < limit) {
                String names = folded(prisoner.name().full() + " " + String.join(" ", prisoner.otherNames()));
                if (words.stream().allMatch(names::contains)) {
                    found.add(prisoner);
                }
            }
        });
        return found;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
