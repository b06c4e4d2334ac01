package org.vestka.registry.charges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vestka.registry.facilities.Country;

/** The articles that are explained; their text is data, {@code registry/charges/articles.txt}. */
public final class Articles {
    private final Map<String, Article> byNumber;

    private Articles(Map<String, Article> byNumber) {
        this.byNumber = Map.copyOf(byNumber);
    }

    /** Those that come with the service. */
    public static Articles read() {
        try (InputStream file =
                        Objects.requireNonNull(Articles.class.getResourceAsStream("/registry/charges/articles.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Articles from lines: {@code COUNTRY NUMBER}, then {@code source:} and a line a language; blocks apart by an empty one.
     *
     * @throws IllegalArgumentException for a line that is none of these; the file is part of the program
     */
    static Articles of(List<String> lines) {
        Map<String, Article> articles = new HashMap<>();
        String heading = "";
        Map<String, String> said = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank()) {
                keep(heading, said, articles);
                heading = "";
                said.clear();
            } else if (!line.startsWith("#")) {
                if (heading.isEmpty()) {
                    heading = line.strip();
                } else {
                    String[] field = line.split(":", 2);
                    if (field.length != 2) {
                        throw new IllegalArgumentException("neither source nor explanation: " + line);
                    }
                    said.put(field[0].strip(), field[1].strip());
                }
            }
        }
        keep(heading, said, articles);
        return new Articles(articles);
    }

    private static void keep(String heading, Map<String, String> said, Map<String, Article> into) {
        if (heading.isEmpty()) {
            return;
        }
        String[] named = heading.split(" ", 2);
        Map<String, String> words = new HashMap<>(said);
        String source = words.remove("source");
        if (named.length != 2 || source == null || words.isEmpty()) {
            throw new IllegalArgumentException("an article without number, source or explanation: " + heading);
        }
        Article article = new Article(Country.valueOf(named[0]), named[1], source, words);
        if (into.put(key(article.country(), article.number()), article) != null) {
            throw new IllegalArgumentException("explained twice: " + heading);
        }
    }

    private static String key(Country country, String number) {
        return country + " " + number;
    }

    /** What is explained of somebody's charge, however it was written down; the first article of it that is. */
    public Optional<Article> explained(Country country, String written) {
        return ArticleNumbers.in(written, country).stream()
                .map(number -> byNumber.get(key(country, number)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All of them, in no order. */
    public Collection<Article> all() {
        return byNumber.values();
    }
}
