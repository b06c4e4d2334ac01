package org.vestka.registry.prisoners.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;

/** A prisoner in full as they stand on the topic {@code prisoners}. */
record PrisonerFacts(
        String prisonerId,
        @Nullable NameFacts ru,
        @Nullable NameFacts be,
        List<String> latin,
        @Nullable String dative,
        String sex,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        String country,
        @Nullable String facilityId,
        @Nullable String unit,
        String standing,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        List<String> articles,
        @Nullable String mergedInto,
        List<HearingFacts> hearings,
        @Nullable LocalDate expectedRelease,
        List<String> sensitivities,
        List<String> invitations) {

    record NameFacts(String surname, String given, @Nullable String patronymic) {
        static @Nullable NameFacts of(@Nullable PersonName name) {
            return name == null ? null : new NameFacts(name.surname(), name.given(), name.patronymic());
        }
    }

    /** A day in court. */
    record HearingFacts(LocalDate day, String where) {}

    /** The same, and what became different. */
    record Changed(@JsonUnwrapped PrisonerFacts prisoner, List<String> changed) {}

    /** The same, and whence and when. */
    record Transferred(
            @JsonUnwrapped PrisonerFacts prisoner,
            @Nullable String fromFacilityId,
            @Nullable LocalDate since) {}

    /** The same, and since when. */
    record Released(
            @JsonUnwrapped PrisonerFacts prisoner, @Nullable LocalDate since) {}

    static PrisonerFacts of(Prisoner prisoner) {
        Prisoner.Details details = prisoner.details();
        return new PrisonerFacts(
                prisoner.prisonerId(),
                NameFacts.of(details.ru()),
                NameFacts.of(details.be()),
                details.latinSpellings(),
                details.dative(),
                details.sex().code(),
                details.birthDate(),
                details.birthYear(),
                details.country().name(),
                prisoner.facilityId(),
                prisoner.unit(),
                prisoner.standing().code(),
                details.occupation(),
                details.interests(),
                details.languages(),
                details.biography(),
                details.articles(),
                prisoner.gone() == null ? null : prisoner.gone().into(),
                prisoner.court().courtDays().stream()
                        .map(day -> new HearingFacts(day.day(), day.where()))
                        .toList(),
                prisoner.court().expectedRelease(),
                prisoner.sensitivities(),
                prisoner.invitations().stream().sorted().toList());
    }
}
