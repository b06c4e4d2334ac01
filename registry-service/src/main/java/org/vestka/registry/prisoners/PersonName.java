package org.vestka.registry.prisoners;

import org.jspecify.annotations.Nullable;

/** A name in one language. */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    /** Given name, patronymic, surname: as a person is introduced. */
    public String spoken() {
        return patronymic == null ? given + " " + surname : given + " " + patronymic + " " + surname;
    }

    /** Surname first, as in lists. */
    public String listed() {
        return patronymic == null ? surname + " " + given : surname + " " + given + " " + patronymic;
    }
}
