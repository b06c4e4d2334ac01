package org.vestka.dispatch.address.messaging;

import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Facility;

/** The fields that dispatch reads of a facility's events. */
record FacilityFacts(String facilityId, String country, String nameRu, Address address, Rules rules) {

    record Address(
            @Nullable String region,
            @Nullable String district,
            String settlement,
            @Nullable String street,
            String index) {}

    /** Rules that nobody has set allow what is harmless and no more: a reply sheet, without a QR code. */
    record Rules(
            int sheets,
            @Nullable Boolean relativesOnly,
            @Nullable Boolean replySheet,
            @Nullable Boolean qrOnReplySheet,
            @Nullable String returnName,
            @Nullable String returnAddress,
            @Nullable String foreignMail) {}

    Facility asFacility() {
        return new Facility(
                facilityId,
                country,
                nameRu,
                address.region(),
                address.district(),
                address.settlement(),
                address.street(),
                address.index(),
                rules.sheets(),
                Boolean.TRUE.equals(rules.relativesOnly()),
                !Boolean.FALSE.equals(rules.replySheet()),
                Boolean.TRUE.equals(rules.qrOnReplySheet()),
                rules.returnName(),
                rules.returnAddress(),
                rules.foreignMail());
    }
}
