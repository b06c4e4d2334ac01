package org.vestka.dispatch.address.messaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.paper.PersonName;

/** The fields that dispatch reads of a prisoner's events. */
record PrisonerFacts(
        String prisonerId,
        @Nullable Name ru,
        @Nullable Name be,
        @Nullable List<String> latin,
        @Nullable String dative,
        String sex,
        @Nullable Integer birthYear,
        @Nullable String facilityId,
        @Nullable String unit,
        String standing,
        @Nullable String mergedInto) {

    record Name(
            @Nullable String surname,
            @Nullable String given,
            @Nullable String patronymic) {

        PersonName asName() {
            return new PersonName(surname == null ? "" : surname, given == null ? "" : given, patronymic);
        }
    }

    Prisoner asPrisoner() {
        List<String> others = new ArrayList<>();
        if (be != null) {
            others.add(be.asName().full());
        }
        if (latin != null) {
            others.addAll(latin);
        }
        Name mail = ru == null ? be : ru;
        PersonName name =
                mail == null ? new PersonName(others.isEmpty() ? "" : others.getFirst(), "", null) : mail.asName();
        return new Prisoner(prisonerId, name, others, dative, sex, birthYear, facilityId, unit, standing, mergedInto);
    }
}
