package org.vestka.registry.search;

import java.util.List;

/**
 * One page of what was found, best first.
 *
 * @param total how many were found in all; for words that fit very many, at least that many
 */
public record SearchResults(List<Hit> hits, int total, int page, int size) {

    /**
     * One prisoner found.
     *
     * @param matched the form of the name, or the words, that answered the question; empty when only filters were asked
     * @param likeness 0 to 1
     */
    public record Hit(String id, String matched, double likeness) {}

    public SearchResults {
        hits = List.copyOf(hits);
    }
}
