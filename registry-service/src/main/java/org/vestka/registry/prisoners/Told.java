package org.vestka.registry.prisoners;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a person. What it does not say is null or empty, and changes nothing.
 *
 * @param standing only where the list names one
 * @param court of people who are known it fills in what nobody knew
 * @param onTheWay whether the list says that they are being moved
 */
public record Told(
        Prisoner.Details details,
        @Nullable Standing standing,
        @Nullable String facilityId,
        @Nullable String unit,
        CourtCase court,
        boolean onTheWay) {

    /** What it says of somebody of whom nothing was known, field by field. */
    public List<FieldChange> whenNew() {
        List<FieldChange> fields = new ArrayList<>();
        for (String field : DetailsDifference.told(details)) {
            fields.add(new FieldChange(field, "", DetailsDifference.shown(details, field), false));
        }
        fields.add(new FieldChange("standing", "", standingWhenNew().code(), false));
        if (facilityId != null && standingWhenNew() != Standing.BEING_TRANSFERRED) {
            fields.add(new FieldChange("facilityId", "", facilityId, false));
            if (unit != null) {
                fields.add(new FieldChange("unit", "", unit, false));
            }
        }
        fields.addAll(CourtCase.NOTHING_KNOWN.differences(court, false));
        return fields;
    }

    /** The standing of somebody of whom nothing else is known. */
    public Standing standingWhenNew() {
        if (standing != null) {
            return standing;
        }
        if (onTheWay) {
            return Standing.BEING_TRANSFERRED;
        }
        return facilityId == null ? Standing.ADDRESS_UNKNOWN : Standing.MAY_BE_WRITTEN_TO;
    }
}
