package org.vestka.assignment.holding;

import org.jspecify.annotations.Nullable;

/** A name in one language, by its parts. */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    /** Given name first, without the patronymic: the way a stranger is introduced. */
    public String inFull() {
        return given + " " + surname;
    }
}
