package org.vestka.registry.facilities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as somebody found it on a day at a source; edited as data, never code.
 *
 * @param text the value, in the form that {@link RuleField} asks for
 * @param source who says so, or which page
 * @param since valid since, where known
 */
public record Rule(
        RuleField field,
        String text,
        @Nullable String source,
        @Nullable LocalDate since) {}
