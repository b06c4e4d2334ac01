package org.vestka.dispatch.paper;

import org.jspecify.annotations.Nullable;

/** A person's name in its parts, in Cyrillic as official papers have it. */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    /** Surname, given name, patronymic. */
    public String full() {
        return patronymic == null || patronymic.isBlank()
                ? surname + " " + given
                : surname + " " + given + " " + patronymic;
    }
}
