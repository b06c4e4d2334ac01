package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/**
 * The search of the registrar's desk, which finds hidden people too. They stand in an index of their own to which
 * nobody else has a way: whatever goes wrong on a public page, it cannot ask there.
 */
public final class DeskSearch {
    /** What nobody would leaf through is not looked for. */
    private static final int DEEPEST = 3 * SearchQuery.LARGEST_PAGE;

    /** Whose name is so much like another one may be the same person. */
    private static final double LIKE_NAME = 0.85;

    private static final int ALIKE = 5;

    private final Prisoners prisoners;
    private final PrisonerIndex shown;
    private final PrisonerIndex hidden = new PrisonerIndex();

    public DeskSearch(Prisoners prisoners, PrisonerIndex shown) {
        this.prisoners = prisoners;
        this.shown = shown;
    }

    /** Puts somebody hidden in. */
    public void put(SearchEntry entry) {
        hidden.put(entry);
    }

    /** Takes out whoever is hidden no more; nothing happens when they were not in. */
    public void remove(String prisonerId) {
        hidden.remove(prisonerId);
    }

    /** Takes out everybody but these. */
    public void keepOnly(Set<String> prisonerIds) {
        hidden.keepOnly(prisonerIds);
    }

    /**
     * A page of those who answer these words, the likeliest first.
     *
     * @param standing only these, or null for all
     */
    public Page<Prisoner> search(String words, @Nullable Standing standing, LocalDate today, int number, int size) {
        List<Prisoner> found =
                people(Stream.concat(hits(shown, words, today, DEEPEST), hits(hidden, words, today, DEEPEST))).stream()
                        .filter(prisoner -> standing == null || prisoner.standing() == standing)
                        .toList();
        return new Page<>(found.stream().skip((number - 1L) * size).limit(size).toList(), number, size, found.size());
    }

    /** Those who may be the same person as one who is about to be entered. */
    public List<Prisoner> alike(Prisoner.Details entered, LocalDate today) {
        return people(entered.nameForms().stream()
                        .flatMap(name ->
                                Stream.concat(hits(shown, name, today, ALIKE), hits(hidden, name, today, ALIKE)))
                        .filter(hit -> hit.likeness() >= LIKE_NAME))
                .stream()
                .filter(prisoner -> prisoner.details().mayBeBornWith(entered))
                .limit(ALIKE)
                .toList();
    }

    private static Stream<SearchResults.Hit> hits(PrisonerIndex index, String words, LocalDate today, int most) {
        List<SearchResults.Hit> hits = new ArrayList<>();
        int size = Math.min(most, SearchQuery.LARGEST_PAGE);
        for (int page = 1; hits.size() < most; page++) {
            SearchResults results = index.search(SearchQuery.of(words, today, page, size));
            hits.addAll(results.hits());
            if (results.hits().size() < size) {
                break;
            }
        }
        return hits.stream();
    }

    /** The store has the last word on who is there. */
    private List<Prisoner> people(Stream<SearchResults.Hit> hits) {
        Set<String> likeliestFirst = new LinkedHashSet<>();
        hits.sorted(Comparator.comparingDouble(SearchResults.Hit::likeness).reversed())
                .forEach(hit -> likeliestFirst.add(hit.id()));
        Map<String, Prisoner> there = prisoners.findAll(likeliestFirst);
        return likeliestFirst.stream().map(there::get).filter(Objects::nonNull).toList();
    }
}
