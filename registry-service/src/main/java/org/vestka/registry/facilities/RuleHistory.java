package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What somebody has said of letters over time. A rule holds from the day it begins until it ends, or until another of the
 * same field begins: what is known of next month holds from next month, and what held before is not forgotten.
 */
public record RuleHistory(List<Rule> rules) {

    public RuleHistory {
        // An empty value says nothing; such rules were once stored.
        rules = rules.stream().filter(rule -> !rule.text().isEmpty()).toList();
    }

    /** The rules that hold on a day. */
    public List<Rule> on(LocalDate day) {
        return eachFieldsLast(rule -> rule.hasBegunBy(day), day);
    }

    /** The last that was said of each field and has not ended, begun or not: what a form offers to correct. */
    public List<Rule> lastOn(LocalDate day) {
        return eachFieldsLast(rule -> true, day);
    }

    private List<Rule> eachFieldsLast(Predicate<Rule> counts, LocalDate day) {
        List<Rule> found = new ArrayList<>();
        for (RuleField field : RuleField.values()) {
            rules.stream()
                    .filter(rule -> rule.field() == field)
                    .filter(counts)
                    .reduce((one, other) -> one.beginsAfter(other) ? one : other)
                    .filter(rule -> !rule.hasEndedBy(day))
                    .ifPresent(found::add);
        }
        return found;
    }

    /**
     * Takes over what somebody entered. Another value with a later beginning is another rule, and the one before it is
     * kept; anything else corrects the last. What is left out ends today, or never begins.
     *
     * @param entered at most one of each field
     */
    public RuleHistory saying(List<Rule> entered, LocalDate today) {
        List<Rule> said = new ArrayList<>(rules);
        List<Rule> last = lastOn(today);
        for (RuleField field : RuleField.values()) {
            Optional<Rule> before = of(field, last);
            Optional<Rule> now = of(field, entered);
            if (before.equals(now)) {
                continue;
            }
            before.ifPresent(known -> {
                if (now.isEmpty()) {
                    said.remove(known);
                    if (known.hasBegunBy(today.minusDays(1))) {
                        said.add(known.endedOn(today));
                    }
                } else if (now.get().text().equals(known.text())) {
                    said.remove(known);
                }
            });
            now.ifPresent(rule -> {
                said.removeIf(known -> known.field() == field && !rule.beginsAfter(known));
                said.add(rule);
            });
        }
        return said.equals(rules) ? this : new RuleHistory(said);
    }

    private static Optional<Rule> of(RuleField field, List<Rule> rules) {
        return rules.stream().filter(rule -> rule.field() == field).findFirst();
    }
}
