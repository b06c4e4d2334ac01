package org.vestka.registry.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Told;
import org.vestka.registry.search.NameComparison;

/** The rows of a list that came before: somebody who stands in it twice is entered once. */
final class SameList {
    /** Of one day a list that knows its dates holds a handful; where all bear the same one, it is a makeshift. */
    private static final int COMPARED = 50;

    private final NameComparison comparison = new NameComparison();
    private final Map<String, List<Row>> byName = new HashMap<>();
    private final Map<LocalDate, List<Born>> byDay = new HashMap<>();

    private record Row(long line, String name, @Nullable String patronymic) {
        boolean mayBe(Row other) {
            return patronymic == null || other.patronymic == null || patronymic.equalsIgnoreCase(other.patronymic);
        }
    }

    private record Born(long line, Prisoner.Details details) {}

    /** The row, doubtful where somebody of this name in any spelling came before. */
    ImportedRow judged(ImportedRow row) {
        Long before = add(row);
        return before != null && row.verdict() != ImportedRow.Verdict.DOUBTFUL
                ? row.judged(
                        ImportedRow.Verdict.DOUBTFUL,
                        Problem.of(Problem.Code.SAME_AS_LINE, null, before.toString()),
                        row.likeId(),
                        row.changes())
                : row;
    }

    /** Takes a row in; gives the line in which the same person seems to stand already. */
    @Nullable
    Long add(ImportedRow row) {
        Told told = row.told();
        if (told == null) {
            return null;
        }
        Prisoner.Details details = told.details();
        Long before = null;
        for (Row named : named(row.line(), details)) {
            List<Row> namesakes = byName.computeIfAbsent(named.name(), first -> new ArrayList<>());
            before = before == null ? first(namesakes, named::mayBe) : before;
            namesakes.add(named);
        }
        LocalDate day = details.birthDate();
        if (day != null) {
            List<Born> bornThen = byDay.computeIfAbsent(day, first -> new ArrayList<>());
            before = before == null ? inAnotherLanguage(details, bornThen) : before;
            if (bornThen.size() < COMPARED) {
                bornThen.add(new Born(row.line(), details));
            }
        }
        return before;
    }

    private static @Nullable Long first(List<Row> rows, Predicate<Row> same) {
        return rows.stream().filter(same).map(Row::line).findFirst().orElse(null);
    }

    /** In one language brothers may differ by a letter; of two languages the names are compared by their sound. */
    private @Nullable Long inAnotherLanguage(Prisoner.Details details, List<Born> bornThen) {
        return bornThen.stream()
                .filter(other -> isAlike(details, other.details()) || isAlike(other.details(), details))
                .map(Born::line)
                .findFirst()
                .orElse(null);
    }

    private boolean isAlike(Prisoner.Details one, Prisoner.Details other) {
        PersonName russian = one.ru();
        PersonName belarusian = one.be();
        return russian != null
                        && (other.be() != null
                                        && isAlike(
                                                russian.spoken(),
                                                List.of(other.be().spoken()))
                                || isAlike(russian.spoken(), other.latin()))
                || belarusian != null && isAlike(belarusian.spoken(), other.latin());
    }

    private boolean isAlike(String name, List<String> others) {
        return others.stream().anyMatch(other -> comparison.similarity(other, name) >= Everybody.SAME_NAME);
    }

    /** The names but for the patronymic, in any order of words, each with the birth: who has the same may be the same. */
    private static List<Row> named(long line, Prisoner.Details details) {
        return Stream.concat(
                        Stream.of(details.ru(), details.be())
                                .filter(Objects::nonNull)
                                .map(name -> new Row(line, name.surname() + " " + name.given(), name.patronymic())),
                        details.latin().stream().map(name -> new Row(line, name, null)))
                .map(row -> new Row(line, words(row.name()) + " " + Birth.of(details), row.patronymic()))
                .distinct()
                .toList();
    }

    private static Set<String> words(String name) {
        return new TreeSet<>(
                List.of(name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("\\s+")));
    }
}
