package org.vestka.registry.facilities;

import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/**
 * A prison, colony or remand prison.
 *
 * @param number as used, for example {@code 4}
 * @param nameRu as it stands on mail
 */
public record Facility(
        String facilityId,
        Country country,
        FacilityKind kind,
        @Nullable String number,
        String nameRu,
        @Nullable String nameBe,
        Address address,
        Rules rules) {

    /** Takes over what a registrar entered; the same again changes nothing. */
    public Decision<Facility, FacilityEvent, FacilityRefusal> correctedTo(Facility entered) {
        if (equals(entered)) {
            return Decision.unchanged();
        }
        if (country != entered.country()) {
            return Decision.refused(FacilityRefusal.COUNTRY_IS_FIXED);
        }
        return Decision.changed(entered, new FacilityEvent.FacilityChanged(entered));
    }
}
