package org.vestka.registry.prisoners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the fields in which two descriptions of a person differ, as they are named on the wire. */
public final class DetailsDifference {
    private static final Map<String, Function<Prisoner.Details, Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("ru", details -> text(details.ru()));
        FIELDS.put("be", details -> text(details.be()));
        FIELDS.put("latin", Prisoner.Details::latin);
        FIELDS.put("dative", details -> text(details.dative()));
        FIELDS.put("sex", Prisoner.Details::sex);
        FIELDS.put("birthDate", details -> text(details.birthDate()));
        FIELDS.put("birthYear", details -> text(details.birthYear()));
        FIELDS.put("country", Prisoner.Details::country);
        FIELDS.put("occupation", details -> text(details.occupation()));
        FIELDS.put("interests", Prisoner.Details::interests);
        FIELDS.put("languages", Prisoner.Details::languages);
        FIELDS.put("biography", details -> text(details.biography()));
        FIELDS.put("articles", Prisoner.Details::articles);
    }

    private DetailsDifference() {}

    /** The names of the fields that differ, in a fixed order. */
    public static List<String> between(Prisoner.Details before, Prisoner.Details after) {
        return FIELDS.entrySet().stream()
                .filter(field ->
                        !field.getValue().apply(before).equals(field.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value);
    }
}
