package org.vestka.registry.prisoners.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.vestka.registry.prisoners.Standing;

/**
 * A step of a prisoner's way as a registrar types it.
 *
 * @param shownAgain ticked on purpose, where somebody who wanted privacy agreed to be shown
 */
record MoveForm(
        @NotBlank String standing,
        @Nullable String facilityId,
        @Nullable @Size(max = 200) String unit,
        @Nullable String happened,
        @Nullable Boolean shownAgain) {

    void check(BindingResult errors, LocalDate today) {
        if (standing != null && Standing.of(standing).isEmpty()) {
            errors.rejectValue("standing", "registry.prisoner.error.standing");
        }
        try {
            LocalDate day = day();
            if (day != null && day.isAfter(today)) {
                errors.rejectValue("happened", "registry.prisoner.error.future");
            }
        } catch (DateTimeParseException wrong) {
            errors.rejectValue("happened", "registry.error.date");
        }
    }

    boolean mayBeShownAgain() {
        return Boolean.TRUE.equals(shownAgain);
    }

    @Nullable
    LocalDate day() {
        return happened == null || happened.isBlank() ? null : LocalDate.parse(happened.strip());
    }

    @Nullable
    String facility() {
        return facilityId == null || facilityId.isBlank() ? null : facilityId;
    }

    @Nullable
    String unitThere() {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }
}
