package org.vestka.letter.correspondence.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What this service keeps of a prisoner: the fields of the registry's events that a writing page shows. */
record PrisonerCopy(
        String prisonerId,
        @Nullable Name ru,
        @Nullable Name be,
        List<String> latin,
        @Nullable Integer birthYear,
        String country,
        @Nullable String facilityId,
        String standing,
        @Nullable String occupation,
        List<String> interests,
        @Nullable String biography,
        @Nullable String mergedInto,
        @Nullable List<String> sensitivities) {

    /** A name by its parts; the patronymic belongs to an address and not to a greeting. */
    record Name(String surname, String given) {
        String whole() {
            return given + " " + surname;
        }
    }
}
