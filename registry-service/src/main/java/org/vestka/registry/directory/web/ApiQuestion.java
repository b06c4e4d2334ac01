package org.vestka.registry.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.Sex;

/**
 * The question of a program: unlike a person's, which is understood as well as may be, each wrong part of it is named.
 *
 * @param page from 1
 */
record ApiQuestion(SearchForm search, int page) {
    private static final int LONGEST_QUESTION = 5_000;
    private static final int LONGEST_FILTER = 200;
    private static final Set<String> NAMES = Set.of(
            "q", "open", "country", "region", "sex", "interest", "occupation", "article", "youngest", "oldest", "page");

    /**
     * A part of it that is wrong.
     *
     * @param rule which one it breaks: {@code unknown}, {@code one-of}, {@code number} or {@code length}
     * @param detail of the rule: what would be right
     */
    record Wrong(String field, String rule, String detail) {}

    /** What was asked, or what is wrong with it. */
    sealed interface Read {
        record Good(ApiQuestion question) implements Read {}

        record Bad(List<Wrong> wrong) implements Read {}
    }

    /** @param asked the parameters of an address */
    static Read read(Map<String, String> asked) {
        List<Wrong> wrong = new ArrayList<>();
        asked.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .forEach(name -> wrong.add(new Wrong(
                        name.length() > 40 ? name.substring(0, 40) : name,
                        "unknown",
                        NAMES.stream().sorted().collect(Collectors.joining(", ")))));
        asked.forEach((name, value) -> {
            int longest = name.equals("q") ? LONGEST_QUESTION : LONGEST_FILTER;
            if (value.codePointCount(0, value.length()) > longest && NAMES.contains(name)) {
                wrong.add(new Wrong(name, "length", Integer.toString(longest)));
            }
        });
        oneOf(asked, "open", List.of("true", "false"), wrong);
        oneOf(
                asked,
                "country",
                Arrays.stream(Country.values()).map(Country::name).toList(),
                wrong);
        oneOf(asked, "sex", List.of(Sex.FEMALE.code(), Sex.MALE.code()), wrong);
        number(asked, "youngest", 0, 120, wrong);
        number(asked, "oldest", 0, 120, wrong);
        number(asked, "page", 1, 100_000, wrong);
        return wrong.isEmpty() ? new Read.Good(of(asked)) : new Read.Bad(wrong);
    }

    private static ApiQuestion of(Map<String, String> asked) {
        String page = given(asked, "page");
        return new ApiQuestion(
                new SearchForm(
                        asked.get("q"),
                        asked.get("open"),
                        asked.get("country"),
                        asked.get("region"),
                        asked.get("sex"),
                        asked.get("interest"),
                        asked.get("occupation"),
                        asked.get("article"),
                        asked.get("youngest"),
                        asked.get("oldest")),
                page == null ? 1 : Integer.parseInt(page));
    }

    private static @Nullable String given(Map<String, String> asked, String name) {
        String value = asked.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void oneOf(Map<String, String> asked, String name, List<String> values, List<Wrong> wrong) {
        String value = given(asked, name);
        if (value != null && !values.contains(value)) {
            wrong.add(new Wrong(name, "one-of", String.join(", ", values)));
        }
    }

    private static void number(Map<String, String> asked, String name, int least, int most, List<Wrong> wrong) {
        String value = given(asked, name);
        if (value != null
                && !(value.matches("[0-9]{1,6}")
                        && Integer.parseInt(value) >= least
                        && Integer.parseInt(value) <= most)) {
            wrong.add(new Wrong(name, "number", least + "–" + most));
        }
    }
}
