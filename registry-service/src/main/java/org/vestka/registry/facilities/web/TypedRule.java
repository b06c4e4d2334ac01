package org.vestka.registry.facilities.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Rule;
import org.vestka.registry.facilities.RuleField;
import org.vestka.registry.facilities.RulesInForce;

/**
 * A rule as it is typed; an empty text inherits.
 *
 * @param earlier what else was said of the same field, for people to read
 * @param wrong a code of what is wrong with it; null when it can be taken
 */
record TypedRule(
        RuleField of,
        String text,
        String source,
        String since,
        String until,
        List<Rule> earlier,
        @Nullable String wrong) {

    private static final int LONGEST_SOURCE = 400;

    /** What a form offers to correct: the last of each field, those before it for people to read. */
    static List<TypedRule> of(List<Rule> all, List<Rule> last) {
        return Arrays.stream(RuleField.values())
                .map(field -> {
                    List<Rule> earlier = all.stream()
                            .filter(rule -> rule.field() == field && !last.contains(rule))
                            .toList();
                    return last.stream()
                            .filter(rule -> rule.field() == field)
                            .findFirst()
                            .map(rule -> new TypedRule(
                                    field,
                                    rule.text(),
                                    Objects.requireNonNullElse(rule.source(), ""),
                                    text(rule.since()),
                                    text(rule.until()),
                                    earlier,
                                    null))
                            .orElseGet(() -> new TypedRule(field, "", "", "", "", earlier, null));
                })
                .toList();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** What was sent, each with what is wrong with it. */
    static List<TypedRule> sent(Map<String, String> fields) {
        return Arrays.stream(RuleField.values())
                .map(field -> {
                    TypedRule typed = new TypedRule(
                            field,
                            cell(fields, field.code()).replace("\r\n", "\n"),
                            cell(fields, field.code() + "-source"),
                            cell(fields, field.code() + "-since"),
                            cell(fields, field.code() + "-until"),
                            List.of(),
                            null);
                    return typed.text.isEmpty() ? typed : typed.checked();
                })
                .toList();
    }

    private static String cell(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private TypedRule checked() {
        String found = null;
        if (!of.takes(text)) {
            found = "value";
        } else if (source.isEmpty()) {
            found = "source";
        } else if (source.length() > LONGEST_SOURCE) {
            found = "long-source";
        } else if (!isDayOrNothing(since) || !isDayOrNothing(until)) {
            found = "since";
        } else if (!since.isEmpty() && !until.isEmpty() && !day(until).isAfter(day(since))) {
            found = "until";
        }
        return new TypedRule(of, text, source, since, until, earlier, found);
    }

    private static boolean isDayOrNothing(String typed) {
        try {
            return typed.isEmpty() || day(typed).getYear() < 10_000;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private static LocalDate day(String typed) {
        return LocalDate.parse(typed);
    }

    static boolean areRight(List<TypedRule> typed) {
        return typed.stream().allMatch(each -> each.wrong == null);
    }

    /** The rules that were typed; what was left empty is inherited and no rule. */
    static List<Rule> rules(List<TypedRule> typed) {
        return typed.stream()
                .filter(each -> !each.text.isEmpty())
                .map(each -> new Rule(
                        each.of,
                        each.text,
                        each.source,
                        each.since.isEmpty() ? null : day(each.since),
                        each.until.isEmpty() ? null : day(each.until)))
                .toList();
    }

    /** The values that hold, by field, for the hints of a form. */
    static Map<String, String> texts(RulesInForce rules) {
        return rules.shown().stream()
                .collect(Collectors.toMap(
                        each -> each.rule().field().code(), each -> each.rule().text()));
    }

    // For the page

    public String field() {
        return of.code();
    }

    /** Whether the value is shown as words of the page's language. */
    public boolean hasWords() {
        return hasWords(of);
    }

    static boolean hasWords(RuleField field) {
        return !field.choices().isEmpty() && field != RuleField.SHEETS;
    }
}
