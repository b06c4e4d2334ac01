package org.vestka.registry.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the search knows of one prisoner. Whoever wants privacy is never made into an entry.
 *
 * @param names every written form of the whole name, in any script, the preferred one first
 * @param country where the prisoner is held, ISO 3166 alpha-2
 * @param sex {@code female} or {@code male}
 * @param born the birthday, or the second of July where only the year is known
 * @param words places: what else may be asked for in words, beside interests, occupation and articles
 */
public record SearchEntry(
        String id,
        List<String> names,
        boolean canBeWrittenTo,
        @Nullable String country,
        @Nullable String region,
        @Nullable String sex,
        @Nullable LocalDate born,
        Set<String> interests,
        @Nullable String occupation,
        Set<String> articles,
        List<String> words) {

    public SearchEntry {
        names = List.copyOf(names);
        interests = Set.copyOf(interests);
        articles = Set.copyOf(articles);
        words = List.copyOf(words);
    }
}
