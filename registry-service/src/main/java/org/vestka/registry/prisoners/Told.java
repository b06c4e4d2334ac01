package org.vestka.registry.prisoners;

import org.jspecify.annotations.Nullable;

/**
 * What a list says of a person. What it does not say is null or empty, and changes nothing.
 *
 * @param standing only where the list names one
 * @param court for whoever is new; of people who are known, lists change nothing of it
 * @param onTheWay whether the list says that they are being moved
 */
public record Told(
        Prisoner.Details details,
        @Nullable Standing standing,
        @Nullable String facilityId,
        @Nullable String unit,
        CourtCase court,
        boolean onTheWay) {

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
