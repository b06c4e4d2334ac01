package org.vestka.dispatch.posting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.vestka.dispatch.paper.PaperBatch;

/** What stands in paths and fields of the dispatcher's pages, read strictly. */
final class Fields {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Fields() {}

    /** An id; anything else is a page that is not there. */
    static String id(String typed) {
        if (!ID.matcher(typed).matches()) {
            throw notThere();
        }
        return typed;
    }

    /** A day as browsers send it, or null. */
    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static PaperBatch.Part part(String name) {
        for (PaperBatch.Part part : PaperBatch.Part.values()) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        return PaperBatch.Part.EVERYTHING;
    }

    /** One line of text, cut at so many characters. */
    static String line(String typed, int most) {
        String line = typed.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most);
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
