package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the facility that somebody means by what they wrote down: an index with a wrong digit, a kind and number, a town,
 * a street, in any order and spelling. Where two fit alike, none is found: a person decides.
 */
public final class FacilityFinder {
    /** So much speaks for a facility at least: an index, or a kind and number, or a town and a street. */
    private static final double ENOUGH = 4;

    /** So much more must speak for it than for the next. */
    private static final double CLEARLY = 2;

    private static final double SAME_INDEX = 4;
    private static final double LIKE_INDEX = 2;
    private static final double SAME_KIND_AND_NUMBER = 4;
    private static final double ANOTHER_KIND_OR_NUMBER = -5;
    private static final double SAME_SETTLEMENT = 3;
    private static final double SAME_REGION = 1;
    private static final double SAME_DISTRICT = 0.5;
    private static final double SAME_STREET = 2;
    private static final double SAME_HOUSE = 2;
    private static final double ANOTHER_HOUSE = -1;
    private static final double SAME_NAME = 4;
    private static final int SHORTEST_NAME = 3;

    /** Lists repeat their places; what was found once is kept, as long as there is not too much of it. */
    private static final int REMEMBERED = 5_000;

    /** A facility at one address, taken apart. */
    private record Known(
            Facility facility,
            String name,
            Set<String> kinds,
            String index,
            List<String> region,
            List<String> district,
            List<String> settlement,
            List<String> street,
            Set<String> house) {}

    private record Asked(String written, Country country) {}

    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final Map<Asked, Optional<Facility>> found = new LinkedHashMap<>();

    /** @param today those that are closed by this day are not found: nobody is held there */
    public FacilityFinder(List<Facility> facilities, LocalDate today) {
        for (Facility facility : facilities) {
            if (!facility.isInUseOn(today)) {
                continue;
            }
            Stream.concat(
                            Stream.of(facility.address()),
                            facility.formerAddresses().stream().map(FormerAddress::address))
                    .map(address -> known(facility, address))
                    .forEach(known -> keys(known)
                            .forEach(key -> byKey.computeIfAbsent(key, first -> new ArrayList<>())
                                    .add(known)));
        }
    }

    private static Known known(Facility facility, Address address) {
        WrittenPlace street = WrittenPlace.read(address.street() == null ? "" : address.street());
        return new Known(
                facility,
                WrittenPlace.folded(facility.nameRu()),
                WrittenPlace.kindsOf(facility.nameRu()),
                address.index(),
                words(address.region()),
                words(address.district()),
                words(address.settlement()),
                street.words(),
                street.numbers());
    }

    private static List<String> words(@Nullable String text) {
        return WrittenPlace.read(text == null ? "" : text).words();
    }

    private static Set<String> keys(Known known) {
        Set<String> keys = new HashSet<>(nearIndexes(known.index()));
        known.kinds().forEach(kind -> keys.add("kind " + kind));
        known.settlement().forEach(word -> keys.add(beginning(word)));
        keys.add("name " + known.name());
        return keys;
    }

    /** The index, and the index without each of its digits: two that differ in one digit have one of these in common. */
    private static Set<String> nearIndexes(String index) {
        Set<String> near = new HashSet<>();
        near.add("index " + index);
        for (int at = 0; at < index.length(); at++) {
            near.add("index " + index.substring(0, at) + index.substring(at + 1));
        }
        return near;
    }

    private static String beginning(String word) {
        return "town " + word.substring(0, Math.min(3, word.length()));
    }

    /** The one facility of the country that is clearly meant, if there is one. */
    public synchronized Optional<Facility> find(String written, Country country) {
        Asked asked = new Asked(written, country);
        Optional<Facility> before = found.get(asked);
        if (before != null) {
            return before;
        }
        if (found.size() >= REMEMBERED) {
            found.clear();
        }
        Optional<Facility> now = search(written, country);
        found.put(asked, now);
        return now;
    }

    private Optional<Facility> search(String written, Country country) {
        WrittenPlace place = WrittenPlace.read(written);
        String folded = WrittenPlace.folded(written);
        Set<String> keys = new HashSet<>();
        place.indexes().forEach(index -> keys.addAll(nearIndexes(index)));
        place.kinds().forEach(kind -> keys.add("kind " + kind));
        place.words().forEach(word -> keys.add(beginning(word)));
        keys.add("name " + folded);
        Map<String, Double> best = new HashMap<>();
        Map<String, Facility> facilities = new HashMap<>();
        for (String key : keys) {
            for (Known known : byKey.getOrDefault(key, List.of())) {
                if (known.facility().country() == country) {
                    facilities.put(known.facility().facilityId(), known.facility());
                    best.merge(known.facility().facilityId(), score(known, place, folded), Math::max);
                }
            }
        }
        List<Map.Entry<String, Double>> ranked = best.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        if (ranked.isEmpty() || ranked.getFirst().getValue() < ENOUGH) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || ranked.getFirst().getValue() - ranked.get(1).getValue() >= CLEARLY;
        return clear ? Optional.ofNullable(facilities.get(ranked.getFirst().getKey())) : Optional.empty();
    }

    private static double score(Known known, WrittenPlace place, String folded) {
        double score = 0;
        boolean distinct = false;
        if (place.indexes().contains(known.index())) {
            score += SAME_INDEX;
            distinct = true;
        } else if (place.indexes().stream().anyMatch(index -> isOneSlipAway(index, known.index()))) {
            score += LIKE_INDEX;
            distinct = true;
        }
        if (place.kinds().stream().anyMatch(known.kinds()::contains)) {
            score += SAME_KIND_AND_NUMBER;
            distinct = true;
        } else if (known.kinds().isEmpty() && isNamed(known.name(), folded)) {
            score += SAME_NAME;
            distinct = true;
        } else if (place.kinds().stream().anyMatch(kind -> !kind.endsWith(" "))) {
            score += ANOTHER_KIND_OR_NUMBER;
        }
        if (fit(known.settlement(), place.words())) {
            score += SAME_SETTLEMENT;
        }
        if (fit(known.region(), place.words())) {
            score += SAME_REGION;
        }
        if (fit(known.district(), place.words())) {
            score += SAME_DISTRICT;
        }
        if (fit(known.street(), wordsBesidesTown(known, place))) {
            score += SAME_STREET;
            distinct = true;
            if (known.house().stream().anyMatch(place.numbers()::contains)) {
                score += SAME_HOUSE;
            } else if (!known.house().isEmpty() && !place.numbers().isEmpty()) {
                score += ANOTHER_HOUSE;
            }
        }
        // A town and a region alone are no address.
        return distinct ? score : Math.min(score, ENOUGH - 1);
    }

    /** A street is often called after its region or town, which says nothing of the street. */
    private static List<String> wordsBesidesTown(Known known, WrittenPlace place) {
        return place.words().stream()
                .filter(word ->
                        !known.region().contains(word) && !known.settlement().contains(word))
                .toList();
    }

    /** Whether a name stands there as whole words; shorter ones than three letters stand everywhere. */
    private static boolean isNamed(String name, String written) {
        if (name.length() < SHORTEST_NAME) {
            return false;
        }
        for (int at = written.indexOf(name); at >= 0; at = written.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(written.charAt(at - 1));
            if (begins && (end == written.length() || !Character.isLetterOrDigit(written.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fit(List<String> words, List<String> written) {
        return !words.isEmpty()
                && words.stream().allMatch(word -> written.stream().anyMatch(each -> isAlike(word, each)));
    }

    /** Endings change with the case ("в Выдумске"), and one letter may be wrong in a long word. */
    private static boolean isAlike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter < 5 || Math.abs(one.length() - other.length()) > 2) {
            return false;
        }
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        return common >= shorter - 2 || isOneSlipAway(one, other);
    }

    /** One character too many, missing, wrong, or two swapped. */
    private static boolean isOneSlipAway(String one, String other) {
        if (one.length() > other.length()) {
            return isOneSlipAway(other, one);
        }
        if (other.length() - one.length() > 1) {
            return false;
        }
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (one.length() < other.length()) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        if (at == one.length() || one.substring(at + 1).equals(other.substring(at + 1))) {
            return true;
        }
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }
}
