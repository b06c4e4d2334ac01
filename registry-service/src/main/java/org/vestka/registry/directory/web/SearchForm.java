package org.vestka.registry.directory.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.vestka.registry.search.SearchQuery;

/** The question of a reader as it stands in the address: everything may be missing, nothing can be wrong. */
record SearchForm(
        @Nullable String q,
        @Nullable String open,
        @Nullable String country,
        @Nullable String region,
        @Nullable String sex,
        @Nullable String interest,
        @Nullable String occupation,
        @Nullable String article,
        @Nullable String youngest,
        @Nullable String oldest) {

    private static final int LONGEST = 5_000;
    private static final String TRUE = "true";

    SearchQuery query(LocalDate today, int page, int size) {
        return new SearchQuery(
                text(),
                asksForOpen(),
                some(country),
                some(region),
                some(sex),
                some(interest),
                some(occupation),
                some(article),
                years(youngest),
                years(oldest),
                today,
                page,
                size);
    }

    String text() {
        String words = q == null ? "" : q.strip();
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST));
    }

    /** Whether only those are asked for who can be written to now; for the page, too. */
    public boolean asksForOpen() {
        return TRUE.equals(some(open));
    }

    /** For the page, which may call public methods alone. */
    public boolean asksForSomething() {
        return !filled().isEmpty();
    }

    /** Whether more than words was asked for: the page then shows what. */
    public boolean filters() {
        return filled().keySet().stream().anyMatch(name -> !name.equals("q"));
    }

    /** The same question under an address, for the links to other pages. */
    String at(String path) {
        return address(path, filled());
    }

    /** A question under an address. */
    static String address(String path, Map<String, String> filled) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        filled.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filled).toUriString();
    }

    private Map<String, String> filled() {
        Map<String, String> filled = new LinkedHashMap<>();
        put(filled, "q", text());
        put(filled, "open", asksForOpen() ? TRUE : null);
        put(filled, "country", country);
        put(filled, "region", region);
        put(filled, "sex", sex);
        put(filled, "interest", interest);
        put(filled, "occupation", occupation);
        put(filled, "article", article);
        put(filled, "youngest", youngest);
        put(filled, "oldest", oldest);
        return filled;
    }

    private static void put(Map<String, String> filled, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            filled.put(name, value.strip());
        }
    }

    private static @Nullable String some(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable Integer years(@Nullable String typed) {
        return typed != null && typed.strip().matches("[0-9]{1,3}") ? Integer.valueOf(typed.strip()) : null;
    }
}
