package org.vestka.registry.facilities.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.PostalIndexes;
import org.vestka.registry.facilities.RuleField;
import org.vestka.registry.facilities.Rules;

/** A facility as a registrar types it. */
record FacilityForm(
        @NotBlank @Pattern(regexp = ID) String facilityId,
        @NotNull Country country,
        @NotBlank String kind,
        @Nullable @Size(max = 20) String number,
        @NotBlank @Size(max = 300) String nameRu,
        @Nullable @Size(max = 300) String nameBe,
        @Nullable @Size(max = 200) String region,
        @Nullable @Size(max = 200) String district,
        @NotBlank @Size(max = 200) String settlement,
        @Nullable @Size(max = 200) String street,
        @NotBlank @Size(max = 6) String index,
        @NotBlank @Pattern(regexp = "ru|be|ru be|be ru") String languages,
        @NotBlank String foreignMail,
        @Nullable Boolean relativesOnly,
        @NotNull @Min(1) @Max(Rules.MOST_SHEETS) Integer sheets,
        @Nullable Boolean replySheet,
        @Nullable Boolean qrOnReplySheet,
        @Nullable @Size(max = 200) String returnName,
        @Nullable @Size(max = 400) String returnAddress,
        @Nullable String images,
        @Nullable @Size(max = 400) String enclosures,
        @Nullable @Size(max = 400) String channels,
        @Nullable @Min(1) @Max(Rules.MOST_ANSWER_DAYS) Integer answerDays,
        @Nullable @Size(max = 400) String source,
        @Nullable String since,
        @Nullable String movedOn) {

    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The choices of languages, the usual one first. */
    static final List<String> LANGUAGES = List.of("ru", "ru be", "be ru", "be");

    static FacilityForm empty(String facilityId, Country country) {
        return of(Facility.entered(
                facilityId,
                country,
                FacilityKind.PENAL_COLONY,
                null,
                "",
                null,
                new Address(null, null, "", null, ""),
                Rules.usualIn(country)));
    }

    static FacilityForm of(Facility facility) {
        Address address = facility.address();
        Rules rules = facility.rules();
        return new FacilityForm(
                facility.facilityId(),
                facility.country(),
                facility.kind().code(),
                facility.number(),
                facility.nameRu(),
                facility.nameBe(),
                address.region(),
                address.district(),
                address.settlement(),
                address.street(),
                address.index(),
                String.join(" ", rules.languages()),
                rules.foreignMail().code(),
                rules.relativesOnly(),
                rules.sheets(),
                rules.replySheet(),
                rules.qrOnReplySheet(),
                rules.returnName(),
                rules.returnAddress(),
                rules.images() == null ? "" : rules.images() ? "yes" : "no",
                rules.enclosures(),
                rules.channels(),
                rules.answerDays(),
                rules.source(),
                rules.since() == null ? null : rules.since().toString(),
                null);
    }

    /** Adds what the annotations cannot say. */
    void check(BindingResult errors) {
        if (kind != null && FacilityKind.of(kind).isEmpty()) {
            errors.rejectValue("kind", "registry.facility.error.kind");
        }
        if (foreignMail != null && ForeignMail.of(foreignMail).isEmpty()) {
            errors.rejectValue("foreignMail", "registry.facility.error.kind");
        }
        if (country != null && index != null && !index.isBlank() && !PostalIndexes.belongs(index, country)) {
            errors.rejectValue("index", "registry.facility.error.index." + country);
        }
        if (channels != null && !channels.isBlank() && !RuleField.CHANNELS.takes(channels.strip())) {
            errors.rejectValue("channels", "registry.facility.error.channels");
        }
        checkDay(errors, "since", since);
        checkDay(errors, "movedOn", movedOn);
    }

    private static void checkDay(BindingResult errors, String field, @Nullable String typed) {
        try {
            day(typed);
        } catch (DateTimeParseException wrong) {
            errors.rejectValue(field, "registry.error.date");
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    /** The day it moved to this address, where somebody said so. */
    @Nullable
    LocalDate moved() {
        return day(movedOn);
    }

    Facility entered() {
        return Facility.entered(
                facilityId,
                country,
                FacilityKind.of(kind).orElseThrow(),
                none(number),
                nameRu.strip(),
                none(nameBe),
                new Address(none(region), none(district), settlement.strip(), none(street), index),
                new Rules(
                        Arrays.asList(languages.split(" ")),
                        ForeignMail.of(foreignMail).orElseThrow(),
                        ticked(relativesOnly),
                        sheets,
                        ticked(replySheet),
                        ticked(qrOnReplySheet),
                        none(returnName),
                        none(returnAddress),
                        none(source),
                        day(since),
                        images == null || images.isBlank() ? null : Boolean.valueOf(images.equals("yes")),
                        none(enclosures),
                        none(channels),
                        answerDays));
    }

    /** A box that is not ticked is not sent at all. */
    private static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    private static @Nullable String none(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
