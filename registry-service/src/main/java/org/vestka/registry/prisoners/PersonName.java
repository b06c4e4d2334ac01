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

    /** What a list says of a name, or the name that is known where that says the same and the patronymic besides. */
    static @Nullable PersonName fuller(@Nullable PersonName told, @Nullable PersonName known) {
        return told != null
                        && known != null
                        && told.patronymic() == null
                        && told.surname().equalsIgnoreCase(known.surname())
                        && told.given().equalsIgnoreCase(known.given())
                ? known
                : told;
    }
}
