package org.vestka.assignment.holding.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.holding.Correspondent.Hidden;
import org.vestka.assignment.holding.PersonName;
import org.vestka.assignment.holding.Portrait;

/** What this service reads of every event of the topic {@code prisoners}: each carries the full state. */
record PrisonerFacts(
        String prisonerId,
        @Nullable Name ru,
        @Nullable Name be,
        List<String> latin,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String country,
        @Nullable String facilityId,
        String standing,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        @Nullable String mergedInto,
        @Nullable List<CourtDay> hearings,
        @Nullable LocalDate expectedRelease,
        @Nullable Set<String> invitations) {

    /** Every event of the topic: all carry the same. */
    static final List<String> TYPES =
            List.of("prisoner.registered", "prisoner.changed", "prisoner.transferred", "prisoner.released");

    record Name(String surname, String given, @Nullable String patronymic) {
        PersonName asName() {
            return new PersonName(surname, given, patronymic);
        }
    }

    record CourtDay(LocalDate day, String where) {}

    /** Anything but this one standing means that no stranger writes; a duplicate is written to by its other id. */
    boolean mayBeWrittenTo() {
        return standing.equals("may-be-written-to") && mergedInto == null;
    }

    /** Whether they are held somewhere, also where nobody knows it. */
    boolean isInPrison() {
        return !standing.equals("released") && !standing.equals("died");
    }

    /** Of somebody who wants privacy nothing is kept that could be shown. */
    boolean isHidden() {
        return standing.equals("wants-privacy");
    }

    Hidden asHidden() {
        return new Hidden(facilityId, Objects.requireNonNullElse(invitations, Set.of()));
    }

    Portrait asPortrait() {
        return new Portrait(
                ru == null ? null : ru.asName(),
                be == null ? null : be.asName(),
                latin,
                birthDate,
                birthYear,
                country,
                facilityId,
                occupation,
                interests,
                languages,
                biography,
                hearings == null
                        ? List.of()
                        : hearings.stream()
                                .map(each -> new Portrait.CourtDay(each.day(), each.where()))
                                .toList(),
                expectedRelease);
    }
}
