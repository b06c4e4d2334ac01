package org.vestka.registry.prisoners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.prisoners.PersonName;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;

/**
 * A prisoner as a registrar types them. Lists are typed with commas, spellings a line each.
 *
 * @param since the day on which they came where they are; asked of whoever is new
 * @param somebodyElse ticked where those who are like them were looked at; asked of whoever is new
 */
record PrisonerForm(
        @NotBlank @Pattern(regexp = ID) String prisonerId,
        @Nullable @Size(max = 200) String surnameRu,
        @Nullable @Size(max = 200) String givenRu,
        @Nullable @Size(max = 200) String patronymicRu,
        @Nullable @Size(max = 200) String surnameBe,
        @Nullable @Size(max = 200) String givenBe,
        @Nullable @Size(max = 200) String patronymicBe,
        @Nullable @Size(max = 4000) String latin,
        @Nullable @Size(max = 200) String dative,
        @NotNull Sex sex,
        @Nullable @Size(max = 40) String birthDate,
        @Nullable @Size(max = 40) String birthYear,
        @NotNull Country country,
        @Nullable String facilityId,
        @Nullable @Size(max = 200) String unit,
        @Nullable String standing,
        @Nullable @Size(max = 200) String occupation,
        @Nullable @Size(max = 2400) String interests,
        @Nullable @Size(max = 60) String languages,
        @Nullable @Size(max = 4000) String biography,
        @Nullable @Size(max = 1200) String articles,
        @Nullable @Size(max = 2400) String needs,
        @Nullable String since,
        @Nullable Boolean somebodyElse) {

    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private static final Set<String> LANGUAGES = Set.of("ru", "be", "en", "de", "fr", "pl");
    private static final int OLDEST_YEAR = 1900;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_INTEREST = 80;
    private static final int LONGEST_ARTICLE = 40;

    static PrisonerForm empty(String prisonerId, Country country) {
        return new PrisonerForm(
                prisonerId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Sex.UNKNOWN,
                null,
                null,
                country,
                null,
                null,
                Standing.MAY_BE_WRITTEN_TO.code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    static PrisonerForm of(Prisoner prisoner) {
        Prisoner.Details details = prisoner.details();
        PersonName ru = details.ru();
        PersonName be = details.be();
        return new PrisonerForm(
                prisoner.prisonerId(),
                ru == null ? null : ru.surname(),
                ru == null ? null : ru.given(),
                ru == null ? null : ru.patronymic(),
                be == null ? null : be.surname(),
                be == null ? null : be.given(),
                be == null ? null : be.patronymic(),
                String.join("\n", details.latin()),
                details.dative(),
                details.sex(),
                details.birthDate() == null ? null : details.birthDate().toString(),
                details.birthYear() == null ? null : details.birthYear().toString(),
                details.country(),
                prisoner.facilityId(),
                prisoner.unit(),
                prisoner.standing().code(),
                details.occupation(),
                String.join(", ", details.interests()),
                String.join(", ", details.languages()),
                details.biography(),
                String.join(", ", details.articles()),
                String.join(", ", details.needs()),
                null,
                false);
    }

    /** Adds what the annotations cannot say. */
    void check(BindingResult errors, LocalDate today) {
        checkName(errors, "Ru", surnameRu, givenRu);
        checkName(errors, "Be", surnameBe, givenBe);
        if (Stream.of(surnameRu, surnameBe, latin).allMatch(PrisonerForm::isEmpty)) {
            errors.rejectValue("surnameRu", "registry.prisoner.error.no-name");
        }
        checkList(errors, "latin", lines(), Prisoner.MOST_SPELLINGS, LONGEST_NAME);
        checkList(errors, "interests", items(interests), Prisoner.MOST_ITEMS, LONGEST_INTEREST);
        checkList(errors, "articles", items(articles), Prisoner.MOST_ITEMS, LONGEST_ARTICLE);
        checkList(errors, "needs", items(needs), Prisoner.MOST_ITEMS, LONGEST_INTEREST);
        if (!LANGUAGES.containsAll(languageCodes())) {
            errors.rejectValue("languages", "registry.prisoner.error.languages");
        }
        checkBirth(errors, today);
        checkSince(errors, today);
    }

    private void checkSince(BindingResult errors, LocalDate today) {
        try {
            LocalDate day = day(since);
            if (day != null && day.isAfter(today)) {
                errors.rejectValue("since", "registry.prisoner.error.future");
            }
        } catch (DateTimeParseException wrong) {
            errors.rejectValue("since", "registry.error.date");
        }
    }

    private static void checkName(
            BindingResult errors, String language, @Nullable String surname, @Nullable String given) {
        if (isEmpty(surname) != isEmpty(given)) {
            errors.rejectValue(
                    (isEmpty(surname) ? "surname" : "given") + language, "registry.prisoner.error.half-name");
        }
    }

    private static void checkList(BindingResult errors, String field, List<String> items, int most, int longest) {
        if (items.size() > most || items.stream().anyMatch(item -> item.length() > longest)) {
            errors.rejectValue(
                    field,
                    "registry.prisoner.error.list",
                    new Object[] {most, longest},
                    "registry.prisoner.error.list");
        }
    }

    private void checkBirth(BindingResult errors, LocalDate today) {
        int latest = today.getYear() - 10;
        try {
            LocalDate date = day(birthDate);
            if (date != null && (date.getYear() < OLDEST_YEAR || date.getYear() > latest)) {
                errors.rejectValue("birthDate", "registry.prisoner.error.birth-year");
            }
        } catch (DateTimeParseException wrong) {
            errors.rejectValue("birthDate", "registry.error.date");
        }
        if (birthYear != null && !birthYear.isBlank()) {
            boolean fits = birthYear.strip().matches("[0-9]{4}")
                    && Integer.parseInt(birthYear.strip()) >= OLDEST_YEAR
                    && Integer.parseInt(birthYear.strip()) <= latest;
            if (!fits) {
                errors.rejectValue("birthYear", "registry.prisoner.error.birth-year");
            }
        }
    }

    /** What was typed, once {@link #check} has found nothing. */
    Prisoner.Details details() {
        return new Prisoner.Details(
                name(surnameRu, givenRu, patronymicRu),
                name(surnameBe, givenBe, patronymicBe),
                lines(),
                none(dative),
                sex,
                day(birthDate),
                birthYear == null || birthYear.isBlank() ? null : Integer.valueOf(birthYear.strip()),
                country,
                none(occupation),
                items(interests),
                languageCodes(),
                none(biography),
                items(articles),
                items(needs));
    }

    boolean isSomebodyElse() {
        return Boolean.TRUE.equals(somebodyElse);
    }

    @Nullable
    String facility() {
        return none(facilityId);
    }

    @Nullable
    String unitThere() {
        return none(unit);
    }

    @Nullable
    LocalDate thereSince() {
        return day(since);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    private List<String> languageCodes() {
        return items(languages).stream()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<String> lines() {
        return split(latin, "\\n");
    }

    private static List<String> items(@Nullable String typed) {
        return split(typed, "[,;\\n]");
    }

    private static List<String> split(@Nullable String typed, String at) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split(at))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .distinct()
                        .toList();
    }

    private static @Nullable PersonName name(
            @Nullable String surname, @Nullable String given, @Nullable String patronymic) {
        return surname == null || given == null || surname.isBlank() || given.isBlank()
                ? null
                : new PersonName(surname.strip(), given.strip(), none(patronymic));
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    private static @Nullable String none(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
