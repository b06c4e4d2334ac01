package org.vestka.registry.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.Move;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;

/**
 * Prisoners as a list that can be brought here again: the same people give the same bytes, in the order of names.
 * Whoever wants privacy stands in no list.
 */
public final class ExportedList {
    /** What separates several values in a cell, here as in what is read. */
    private static final String BAR = "|";

    private ExportedList() {}

    /** A prisoner by headings; values are texts, or lists of texts; what is not known is an empty text. */
    public static Map<String, Object> row(Prisoner prisoner, @Nullable Facility facility) {
        Prisoner.Details details = prisoner.details();
        PersonName ru = details.ru();
        CourtCase court = prisoner.court();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", prisoner.prisonerId());
        row.put("surname", ru == null ? "" : ru.surname());
        row.put("name", ru == null ? "" : ru.given());
        row.put("patronymic", ru == null ? "" : text(ru.patronymic()));
        row.put("name_be", details.be() == null ? "" : details.be().listed());
        row.put("latin", details.latin());
        row.put("sex", details.sex() == Sex.UNKNOWN ? "" : details.sex() == Sex.FEMALE ? "f" : "m");
        row.put("date_of_birth", text(details.birthDate()));
        row.put("year of birth", text(details.birthYear()));
        row.put("country", details.country().name());
        row.put("prison", facility == null ? "" : facility.nameRu());
        row.put("address", facility == null ? "" : facility.address().inOneLine());
        row.put("unit", text(prisoner.unit()));
        row.put("standing", prisoner.standing().code());
        row.put("profession", text(details.occupation()));
        row.put("interests", details.interests());
        row.put("languages", details.languages());
        row.put("description", text(details.biography()));
        row.put("articles", details.articles());
        row.put("needs", details.needs());
        row.put("dative", text(details.dative()));
        row.put("arrested", text(court.arrested()));
        row.put("sentenced", text(court.sentenced()));
        row.put("months", text(court.months()));
        row.put("expected release", text(court.expectedRelease()));
        row.put(
                "hearings",
                court.courtDays().stream()
                        .map(each -> each.day() + " " + each.where())
                        .toList());
        row.put("recognised by", court.recognisedBy());
        row.put("links", court.links());
        row.put("history", prisoner.moves().stream().map(ExportedList::move).toList());
        return row;
    }

    private static String move(Move move) {
        List<String> parts = new ArrayList<>();
        parts.add(move.standing().code());
        parts.add(Objects.requireNonNullElse(move.facilityId(), ""));
        parts.add(text(move.happened()));
        parts.add(move.learned().toString());
        return String.join(" ", parts).replaceAll(" +", " ");
    }

    /** A line of CSV without its end; a null row gives the headings. */
    public static String line(Map<String, Object> row, Function<Map.Entry<String, Object>, Object> cell) {
        return row.entrySet().stream().map(cell).map(ExportedList::cell).collect(Collectors.joining(","));
    }

    private static String cell(Object value) {
        String text = value instanceof List<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(BAR))
                : value.toString();
        String safe = isLikeAFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",;\\n\\r\\t].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** Whether a spreadsheet would reckon instead of showing. */
    static boolean isLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
