package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rules that hold at a facility on a day, each with where it comes from: what the facility has of its own, else what
 * its region says, else its country, else what is usual.
 */
public record RulesInForce(LocalDate day, Map<RuleField, Held> held) {

    /** Whence a rule comes, the nearest first. */
    public enum Origin {
        FACILITY,
        REGION,
        COUNTRY,
        USUAL
    }

    /** A rule that holds, and whence. */
    public record Held(Rule rule, Origin origin) {}

    public RulesInForce {
        held = new EnumMap<>(held);
    }

    /** What holds in a region where a facility says nothing of its own. */
    public static RulesInForce inherited(
            Country country, @Nullable RulePack ofCountry, @Nullable RulePack ofRegion, LocalDate day) {
        Map<RuleField, Held> held = new EnumMap<>(RuleField.class);
        Rules.usualIn(country)
                .texts()
                .forEach((field, text) ->
                        held.put(field, new Held(new Rule(field, text, null, null, null), Origin.USUAL)));
        if (ofCountry != null) {
            ofCountry.history().on(day).forEach(rule -> held.put(rule.field(), new Held(rule, Origin.COUNTRY)));
        }
        if (ofRegion != null) {
            ofRegion.history().on(day).forEach(rule -> held.put(rule.field(), new Held(rule, Origin.REGION)));
        }
        return new RulesInForce(day, held);
    }

    /** The same with rules of a facility's own. */
    public RulesInForce with(List<Rule> own) {
        Map<RuleField, Held> nearer = new EnumMap<>(RuleField.class);
        nearer.putAll(held);
        new RuleHistory(own).on(day).forEach(rule -> nearer.put(rule.field(), new Held(rule, Origin.FACILITY)));
        return new RulesInForce(day, nearer);
    }

    /** The rules themselves, as they are said to others. */
    public Rules rules() {
        Map<RuleField, String> texts = new EnumMap<>(RuleField.class);
        held.forEach((field, each) -> texts.put(field, each.rule().text()));
        Rule newest = held.values().stream()
                .filter(each -> each.origin() != Origin.USUAL && each.rule().source() != null)
                .min(Comparator.comparing(Held::origin))
                .map(Held::rule)
                .orElse(null);
        return Rules.of(texts, newest == null ? null : newest.source(), newest == null ? null : newest.since());
    }

    /** The rules with a value, in the order of {@link RuleField}, for a page. */
    public List<Held> shown() {
        return held.values().stream()
                .filter(each -> !Objects.requireNonNull(each).rule().text().isEmpty())
                .toList();
    }
}
