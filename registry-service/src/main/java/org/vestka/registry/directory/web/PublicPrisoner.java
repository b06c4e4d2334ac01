package org.vestka.registry.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;

/**
 * What anybody may know of a prisoner, in words for one reader.
 *
 * @param invented nobody, made up to try things with; said wherever the name stands
 * @param otherNames the other spellings of the name
 * @param region where they are held, as the post writes it
 * @param standing how they stand; where the place alone keeps letters off, what keeps them off there
 * @param open whether letters may be written to them now
 */
record PublicPrisoner(
        String prisonerId,
        String name,
        boolean invented,
        List<String> otherNames,
        @Nullable Integer age,
        @Nullable Integer birthYear,
        String country,
        @Nullable String facility,
        @Nullable String region,
        String standing,
        boolean open,
        @Nullable String occupation,
        List<String> interests,
        List<String> languages,
        @Nullable String biography,
        List<String> articles,
        List<String> needs,
        String matched) {

    /** No standing of a person: mail of strangers endangers whoever is held there. */
    private static final String MAIL_ENDANGERS = "mail-endangers";

    static PublicPrisoner of(
            Prisoner prisoner, @Nullable Facility facility, String language, LocalDate today, String matched) {
        Prisoner.Details details = prisoner.details();
        String name = details.nameFor(language);
        return new PublicPrisoner(
                prisoner.prisonerId(),
                name,
                details.isInvented(),
                details.nameForms().stream()
                        .filter(form -> !form.equals(name))
                        .distinct()
                        .toList(),
                details.ageOn(today),
                details.birthYear(),
                details.country().name(),
                facility == null
                        ? null
                        : language.equals("be") && facility.nameBe() != null ? facility.nameBe() : facility.nameRu(),
                facility == null ? null : facility.address().region(),
                standing(prisoner, facility),
                prisoner.canBeWrittenTo(facility),
                details.occupation(),
                details.interests(),
                details.languages(),
                details.biography(),
                details.articles(),
                details.needs(),
                matched.equals(name) ? "" : matched);
    }

    private static String standing(Prisoner prisoner, @Nullable Facility facility) {
        if (!prisoner.standing().isOpen() || prisoner.canBeWrittenTo(facility)) {
            return prisoner.standing().code();
        }
        if (facility == null) {
            return Standing.ADDRESS_UNKNOWN.code();
        }
        return facility.rules().relativesOnly() ? Standing.RELATIVES_ONLY.code() : MAIL_ENDANGERS;
    }
}
