package org.vestka.registry.facilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as somebody found it on a day at a source; edited as data, never code.
 *
 * @param text the value, in the form that {@link RuleField} asks for
 * @param source who says so, or which page
 * @param since valid since, where known
 * @param until the first day on which it no longer holds; null where nobody has set an end
 */
public record Rule(
        RuleField field,
        String text,
        @Nullable String source,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** A rule of an unknown beginning has always held. */
    boolean hasBegunBy(LocalDate day) {
        return since == null || !since.isAfter(day);
    }

    boolean hasEndedBy(LocalDate day) {
        return until != null && !until.isAfter(day);
    }

    boolean beginsAfter(Rule other) {
        return since != null && (other.since == null || since.isAfter(other.since));
    }

    Rule endedOn(LocalDate day) {
        return new Rule(field, text, source, since, day);
    }
}
