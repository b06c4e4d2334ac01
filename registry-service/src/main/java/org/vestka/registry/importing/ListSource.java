package org.vestka.registry.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vestka.registry.facilities.Country;

/**
 * Somebody who sends lists, and how theirs are read.
 *
 * @param name as registrars call it
 * @param country of rows that name none
 * @param columns what a person said of headings; the usual names need no saying
 */
public record ListSource(String sourceId, String name, Country country, DateOrder dates, List<ColumnMeaning> columns) {

    /** Nobody outside hears of sources. */
    public enum Silence {}

    public ListSource {
        columns = List.copyOf(columns);
    }

    /** What a person said of a heading, also that it means nothing. */
    Optional<ColumnMeaning> meaning(String heading) {
        return columns.stream()
                .filter(each -> ColumnNames.folded(each.heading()).equals(ColumnNames.folded(heading)))
                .findFirst();
    }

    /** How lists of theirs are read from now on; what was said of headings that are not in this one stays. */
    ListSource learning(Country usual, DateOrder order, List<ColumnMeaning> said) {
        List<ColumnMeaning> kept = columns.stream()
                .filter(each -> said.stream()
                        .noneMatch(now -> ColumnNames.folded(now.heading()).equals(ColumnNames.folded(each.heading()))))
                .toList();
        return new ListSource(
                sourceId,
                name,
                usual,
                order,
                Stream.concat(kept.stream(), said.stream()).toList());
    }
}
