package org.vestka.registry.importing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.FieldChange;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;
import org.vestka.registry.search.Consonants;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/**
 * All who are in the registry while a list is compared with them, hidden people included: a list must never bring anybody
 * back into the light. Made for one reading and thrown away. Once everybody is in, several threads may ask.
 */
final class Everybody implements AutoCloseable {
    /** So alike, and born on the same day, are one person. */
    static final double SAME_NAME = 0.93;

    /** So alike may be one person. */
    private static final double LIKE_NAME = 0.85;

    /** Namesakes that are looked at; a hidden person may be the last of many. */
    private static final int LOOKED_AT = SearchQuery.LARGEST_PAGE;

    /** Longer chains of merges do not come about by hand. */
    private static final int MERGED_ONE_AFTER_ANOTHER = 10;

    private final LocalDate today;
    private final PrisonerIndex index = new PrisonerIndex();
    private final Map<String, Prisoner> entries = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<Integer> yearsWithoutDay = new HashSet<>();
    private final Set<String> surnames = new HashSet<>();
    private boolean someBirthsAreUnknown;

    Everybody(LocalDate today) {
        this.today = today;
    }

    /** An entry that was merged counts for the one that goes on: what was known of a duplicate may stand in a list still. */
    void add(Prisoner entry) {
        if (entry.gone() != null && entry.gone().into() == null) {
            return;
        }
        entries.put(entry.prisonerId(), entry);
        Birth birth = Birth.of(entry.details());
        if (birth.date() != null) {
            days.add(birth.date());
        }
        if (birth.year() == null) {
            someBirthsAreUnknown = true;
        } else {
            years.add(birth.year());
            if (birth.date() == null) {
                yearsWithoutDay.add(birth.year());
            }
        }
        surnames.addAll(surnames(entry.details()));
        index.put(new SearchEntry(
                entry.prisonerId(),
                entry.details().nameForms(),
                true,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                List.of()));
    }

    @Override
    public void close() {
        index.close();
    }

    /**
     * Somebody whom a row may mean.
     *
     * @param entry the one that is like the row; where it was merged, the prisoner is the one that goes on for it
     */
    private record Candidate(
            Prisoner prisoner, Prisoner entry, String matched, double likeness, Birth.Nearness nearness) {
        static final Comparator<Candidate> LIKELIEST = Comparator.comparing(Candidate::isSure)
                .thenComparing(Candidate::nearness, Comparator.reverseOrder())
                .thenComparingDouble(Candidate::likeness);

        /** What a list says of somebody who was merged was perhaps decided against then. */
        boolean isSure() {
            return nearness == Birth.Nearness.SAME_DAY && likeness >= SAME_NAME && prisoner == entry;
        }

        /** Of people born on different days only the surname may make us doubt: given names and patronymics are many people's. */
        boolean mayBeMeant(Set<String> surnames) {
            return nearness == Birth.Nearness.ANOTHER_DAY
                    ? likeness >= SAME_NAME && !Collections.disjoint(surnames, surnames(entry.details()))
                    : likeness >= LIKE_NAME;
        }

        /** Whether they are meant, as far as one sees, and nothing is lost when nobody is asked. */
        boolean isLeftAsTheyAre(List<FieldChange> differences) {
            boolean meant = likeness >= SAME_NAME
                    && (nearness == Birth.Nearness.SAME_DAY
                            || nearness == Birth.Nearness.SAME_YEAR && prisoner.standing() != Standing.WANTS_PRIVACY);
            return meant && differences.stream().allMatch(FieldChange::kept);
        }
    }

    /** A row as it stands beside everybody: new, known, or to be decided by a person. */
    ImportedRow judged(ImportedRow row) {
        Told told = row.told();
        if (told == null || !mayHold(told.details())) {
            return row;
        }
        Birth birth = Birth.of(told.details());
        Set<String> surnames = surnames(told.details());
        Candidate likeliest = told.details().nameForms().stream()
                .flatMap(form -> index.search(SearchQuery.of(form, today, 1, LOOKED_AT)).hits().stream())
                .flatMap(hit -> candidate(hit, birth))
                .filter(each -> each.mayBeMeant(surnames))
                .max(Candidate.LIKELIEST)
                .orElse(null);
        if (likeliest == null) {
            return row;
        }
        List<FieldChange> differences = likeliest.prisoner().differences(told, today);
        boolean same = likeliest.isLeftAsTheyAre(differences);
        ImportedRow.Verdict verdict = same
                ? ImportedRow.Verdict.UNCHANGED
                : likeliest.isSure() ? ImportedRow.Verdict.CHANGED : ImportedRow.Verdict.DOUBTFUL;
        Problem.Code why = verdict != ImportedRow.Verdict.DOUBTFUL
                ? Problem.Code.KNOWN
                : likeliest.nearness() == Birth.Nearness.ANOTHER_DAY
                        ? Problem.Code.LIKE_SOMEBODY_BORN_ANOTHER_DAY
                        : Problem.Code.LIKE_SOMEBODY;
        return row.judged(
                verdict,
                Problem.of(why, null, likeliest.matched()),
                likeliest.prisoner().prisonerId(),
                differences);
    }

    private Stream<Candidate> candidate(SearchResults.Hit hit, Birth birth) {
        Prisoner entry = Objects.requireNonNull(entries.get(hit.id()));
        Prisoner goingOn = goingOn(entry);
        return goingOn == null
                ? Stream.empty()
                : Stream.of(new Candidate(
                        goingOn, entry, hit.matched(), hit.likeness(), birth.beside(Birth.of(entry.details()))));
    }

    private @Nullable Prisoner goingOn(Prisoner entry) {
        Prisoner found = entry;
        for (int merged = 0; found != null && merged < MERGED_ONE_AFTER_ANOTHER; merged++) {
            Prisoner.Gone gone = found.gone();
            if (gone == null) {
                return found;
            }
            found = entries.get(gone.into());
        }
        return null;
    }

    /**
     * Whether the search, which takes milliseconds, may find anybody: somebody was born then, or perhaps was, or bears a
     * surname that sounds like this one.
     */
    private boolean mayHold(Prisoner.Details details) {
        Birth birth = Birth.of(details);
        LocalDate otherOrder = birth.inTheOtherOrder();
        boolean born = birth.year() == null
                || someBirthsAreUnknown
                || (birth.date() == null
                        ? years.contains(birth.year())
                        : yearsWithoutDay.contains(birth.year())
                                || days.contains(birth.date())
                                || otherOrder != null && days.contains(otherOrder));
        return born || surnames(details).stream().anyMatch(surnames::contains);
    }

    /** By their consonants; of whom no name in Cyrillic is known, any word may be the surname. */
    private static Set<String> surnames(Prisoner.Details details) {
        List<String> cyrillic = Stream.of(details.ru(), details.be())
                .filter(Objects::nonNull)
                .map(PersonName::surname)
                .toList();
        return (cyrillic.isEmpty() ? details.latin() : cyrillic)
                .stream().flatMap(name -> Consonants.of(name).stream()).collect(Collectors.toSet());
    }
}
