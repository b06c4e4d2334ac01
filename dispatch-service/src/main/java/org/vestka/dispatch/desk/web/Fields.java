package org.vestka.dispatch.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What stands in paths and fields of the dispatcher's pages, read strictly. */
public final class Fields {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Fields() {}

    /** An id; anything else is a page that is not there. */
    public static String id(String typed) {
        if (!ID.matcher(typed).matches()) {
            throw notThere();
        }
        return typed;
    }

    /** A day as browsers send it, or null. */
    public static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A value of an enum by its name; empty for anything else. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** One line of text, cut at so many characters. */
    public static String line(String typed, int most) {
        String line = typed.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most);
    }

    /** One line of text, cut at so many characters, or null when there is none. */
    public static @Nullable String lineOrNull(String typed, int most) {
        String line = line(typed, most);
        return line.isEmpty() ? null : line;
    }

    /** The answer for a page that is not there. */
    public static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
