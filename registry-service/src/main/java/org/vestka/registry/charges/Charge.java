package org.vestka.registry.charges;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Country;

/**
 * Something that a person is charged with, for one reader.
 *
 * @param written as it stands in the registry
 * @param number by which others with this charge are found
 * @param plainWords what it means, in the reader's language; null where nobody has explained it
 * @param source where the article stands; null with the explanation
 */
public record Charge(
        String written,
        String number,
        @Nullable String plainWords,
        @Nullable String source) {

    /** The charges of a person, for a reader of this language. */
    public static List<Charge> of(Collection<String> written, Country country, String language, Articles articles) {
        return written.stream()
                .map(each -> {
                    Article article = articles.explained(country, each).orElse(null);
                    return new Charge(
                            each,
                            numbers(each, country).getFirst(),
                            article == null ? null : article.plainWords().get(language),
                            article == null ? null : article.source());
                })
                .toList();
    }

    /** The numbers under which a person is counted and found, each once; what has none as it is written. */
    public static Set<String> numbers(Collection<String> written, Country country) {
        return written.stream()
                .flatMap(each -> numbers(each, country).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> numbers(String written, Country country) {
        Set<String> numbers = ArticleNumbers.in(written, country);
        return numbers.isEmpty() ? List.of(written) : List.copyOf(numbers);
    }
}
