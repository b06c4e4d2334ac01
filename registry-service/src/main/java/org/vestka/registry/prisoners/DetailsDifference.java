package org.vestka.registry.prisoners;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the fields in which two descriptions of a person differ, as they are named on the wire. */
public final class DetailsDifference {
    private static final Map<String, Function<Prisoner.Details, @Nullable Object>> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("ru", Prisoner.Details::ru);
        FIELDS.put("be", Prisoner.Details::be);
        FIELDS.put("latin", Prisoner.Details::latin);
        FIELDS.put("dative", Prisoner.Details::dative);
        FIELDS.put("sex", details -> details.sex() == Sex.UNKNOWN ? null : details.sex());
        FIELDS.put("birthDate", Prisoner.Details::birthDate);
        FIELDS.put("birthYear", Prisoner.Details::birthYear);
        FIELDS.put("country", Prisoner.Details::country);
        FIELDS.put("occupation", Prisoner.Details::occupation);
        FIELDS.put("interests", Prisoner.Details::interests);
        FIELDS.put("languages", Prisoner.Details::languages);
        FIELDS.put("biography", Prisoner.Details::biography);
        FIELDS.put("articles", Prisoner.Details::articles);
        FIELDS.put("needs", Prisoner.Details::needs);
    }

    private DetailsDifference() {}

    /** The names of all fields, in the order in which they are told. */
    public static List<String> fields() {
        return List.copyOf(FIELDS.keySet());
    }

    /** The names of the fields that differ, in a fixed order. */
    public static List<String> between(Prisoner.Details before, Prisoner.Details after) {
        return FIELDS.keySet().stream()
                .filter(field -> !shown(before, field).equals(shown(after, field)))
                .toList();
    }

    /** The names of the fields in which something stands. */
    public static List<String> told(Prisoner.Details details) {
        return FIELDS.keySet().stream()
                .filter(field -> !shown(details, field).isEmpty())
                .toList();
    }

    /** A field as text; empty where nothing stands in it. */
    public static String shown(Prisoner.Details details, String field) {
        Function<Prisoner.Details, @Nullable Object> read = FIELDS.get(field);
        Object value = read == null ? null : read.apply(details);
        return switch (value) {
            case null -> "";
            case PersonName name -> name.listed();
            case Collection<?> many -> many.stream().map(Object::toString).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }
}
