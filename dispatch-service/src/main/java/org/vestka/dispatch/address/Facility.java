package org.vestka.dispatch.address;

import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.Destination;
import org.vestka.dispatch.paper.ReturnIdentity;

/**
 * What dispatch knows of a facility: its address and what may lie in an envelope.
 *
 * @param name in Russian, as it stands on mail
 * @param index six digits
 * @param sheets of A4 that a letter may have
 * @param replySheet whether a sheet to answer on may be enclosed
 * @param qrOnReplySheet whether it may bear a QR code
 * @param foreignMail what happens to mail from abroad: {@code taken}, {@code withheld} or {@code endangers}; null in copies from before
 * @param returnName who letters to this facility are from, or null where nobody has set it
 */
public record Facility(
        String facilityId,
        String country,
        String name,
        @Nullable String region,
        @Nullable String district,
        String settlement,
        @Nullable String street,
        String index,
        int sheets,
        boolean relativesOnly,
        boolean replySheet,
        boolean qrOnReplySheet,
        @Nullable String returnName,
        @Nullable String returnAddress,
        @Nullable String foreignMail) {

    Destination destination(@Nullable String unit) {
        return new Destination(country, index, name, street, settlement, district, region, unit);
    }

    /** Whom letters to here are from; null where the registry names nobody: the lines are then left to be filled in by hand. */
    @Nullable
    ReturnIdentity returnIdentity() {
        return returnName == null || returnName.isBlank() || returnAddress == null || returnAddress.isBlank()
                ? null
                : new ReturnIdentity(returnName, returnAddress);
    }
}
