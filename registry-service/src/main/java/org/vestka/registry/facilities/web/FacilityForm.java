package org.vestka.registry.facilities.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityKind;
import org.vestka.registry.facilities.PostalIndexes;
import org.vestka.registry.facilities.Rule;

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
        @Nullable String closedOn,
        @Nullable String movedOn) {

    static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    static FacilityForm empty(String facilityId, Country country) {
        return of(Facility.entered(
                facilityId,
                country,
                FacilityKind.PENAL_COLONY,
                null,
                "",
                null,
                new Address(null, null, "", null, ""),
                List.of(),
                null));
    }

    static FacilityForm of(Facility facility) {
        Address address = facility.address();
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
                facility.closedOn() == null ? null : facility.closedOn().toString(),
                null);
    }

    /** Adds what the annotations cannot say. */
    void check(BindingResult errors) {
        if (kind != null && FacilityKind.of(kind).isEmpty()) {
            errors.rejectValue("kind", "registry.facility.error.kind");
        }
        if (country != null && index != null && !index.isBlank() && !PostalIndexes.belongs(index, country)) {
            errors.rejectValue("index", "registry.facility.error.index." + country);
        }
        checkDay(errors, "closedOn", closedOn);
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

    /** @param own the rules that were typed for this facility alone */
    Facility entered(List<Rule> own) {
        return Facility.entered(
                facilityId,
                country,
                FacilityKind.of(kind).orElseThrow(),
                none(number),
                nameRu.strip(),
                none(nameBe),
                new Address(none(region), none(district), settlement.strip(), none(street), index),
                own,
                day(closedOn));
    }

    private static @Nullable String none(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
