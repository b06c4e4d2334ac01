package org.vestka.registry.directory.messaging;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.registry.charges.Charge;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;

/**
 * Makes the index of this instance from the store when it starts, and keeps it up. An event only says whom to read
 * again: the store is the truth, and a late event then puts nothing back that has changed since. Whoever wants privacy is
 * taken out here and never put in, and the overview of the lists is made anew without them; only the desk's own search
 * has them. Whoever and whatever hid them, a page or a list, their photograph goes too.
 */
public final class SearchUpkeep {
    private static final int ALL_FACILITIES = 20_000;

    private final PrisonerIndex index;
    private final DeskSearch desk;
    private final Photos photos;
    private final Prisoners prisoners;
    private final Facilities facilities;
    private final KnownFacilities known;
    private final Overviews overviews;
    private final Map<String, Set<String>> prisonersOfFacility = new ConcurrentHashMap<>();

    public SearchUpkeep(
            PrisonerIndex index,
            DeskSearch desk,
            Photos photos,
            Prisoners prisoners,
            Facilities facilities,
            KnownFacilities known,
            Overviews overviews) {
        this.overviews = overviews;
        this.index = index;
        this.desk = desk;
        this.photos = photos;
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.known = known;
    }

    /** The facts of an event are not read: its key says enough. */
    private record KeyAlone() {}

    /** Follows the topic of facilities. */
    public Tail ofFacilities(Tails tails) {
        return tails.of("facilities")
                .scanningFirst(() -> facilities.all(ALL_FACILITIES).forEach(known::put))
                .hears("facility.changed", 1, KeyAlone.class, heard -> facility(heard.key()))
                .build();
    }

    /** Follows the topic of prisoners. */
    public Tail ofPrisoners(Tails tails) {
        return tails.of("prisoners")
                .scanningFirst(() -> {
                    facilities.all(ALL_FACILITIES).forEach(known::put);
                    Set<String> there = new HashSet<>();
                    prisoners.forEach(prisoner -> {
                        put(prisoner);
                        there.add(prisoner.prisonerId());
                    });
                    // Not the first scan: somebody was withdrawn, or merged, while nothing was heard.
                    index.keepOnly(there);
                    desk.keepOnly(there);
                    index.settle();
                })
                .hears("prisoner.registered", 1, KeyAlone.class, heard -> prisoner(heard.key()))
                .hears("prisoner.changed", 1, KeyAlone.class, heard -> prisoner(heard.key()))
                .hears("prisoner.transferred", 1, KeyAlone.class, heard -> prisoner(heard.key()))
                .hears("prisoner.released", 1, KeyAlone.class, heard -> prisoner(heard.key()))
                .hearsTombstones(envelope -> remove(envelope.key()))
                .build();
    }

    private void facility(String facilityId) {
        facilities.find(facilityId).ifPresent(facility -> {
            known.put(facility);
            prisonersOfFacility.getOrDefault(facilityId, Set.of()).forEach(this::prisoner);
        });
    }

    /**
     * One at a time reads and puts: two tails do, and what one has read before somebody was hidden must not be put in by
     * it when the other has taken them out.
     */
    synchronized void prisoner(String prisonerId) {
        Prisoner found = prisoners.find(prisonerId).orElse(null);
        if (found != null) {
            put(found);
            if (!found.standing().isPublic()) {
                overviews.forget();
                photos.takeDown(found.prisonerId());
            }
        }
        if (found == null || !found.prisonerId().equals(prisonerId)) {
            // Withdrawn, or merged: whoever goes on for them is found under their own id.
            remove(prisonerId);
        }
    }

    private synchronized void remove(String prisonerId) {
        index.remove(prisonerId);
        desk.remove(prisonerId);
    }

    private void put(Prisoner prisoner) {
        String facilityId = prisoner.facilityId();
        if (facilityId != null) {
            if (known.find(facilityId).isEmpty()) {
                facilities.find(facilityId).ifPresent(known::put);
            }
            prisonersOfFacility
                    .computeIfAbsent(facilityId, first -> ConcurrentHashMap.newKeySet())
                    .add(prisoner.prisonerId());
        }
        SearchEntry entry = entry(prisoner, known.find(facilityId));
        if (prisoner.standing().isPublic()) {
            index.put(entry);
            desk.remove(prisoner.prisonerId());
        } else {
            index.remove(prisoner.prisonerId());
            desk.put(entry);
        }
    }

    private static SearchEntry entry(Prisoner prisoner, Optional<Facility> facility) {
        Prisoner.Details details = prisoner.details();
        List<String> words = new ArrayList<>();
        facility.ifPresent(where -> {
            Address address = where.address();
            Stream.of(where.nameRu(), where.nameBe(), address.settlement(), address.region())
                    .filter(word -> word != null && !word.isBlank())
                    .forEach(words::add);
        });
        return new SearchEntry(
                prisoner.prisonerId(),
                details.nameForms(),
                prisoner.canBeWrittenTo(facility.orElse(null)),
                details.country().name(),
                facility.map(Facility::address).map(Address::region).orElse(null),
                details.sex() == Sex.UNKNOWN ? null : details.sex().code(),
                born(details),
                Set.copyOf(details.interests()),
                details.occupation(),
                articles(details),
                words);
    }

    /** As they are written down, and by their numbers alone. */
    private static Set<String> articles(Prisoner.Details details) {
        Set<String> articles = new HashSet<>(details.articles());
        articles.addAll(Charge.numbers(details.articles(), details.country()));
        return articles;
    }

    private static @Nullable LocalDate born(Prisoner.Details details) {
        if (details.birthDate() != null) {
            return details.birthDate();
        }
        return details.birthYear() == null ? null : LocalDate.of(details.birthYear(), Month.JULY, 2);
    }
}
