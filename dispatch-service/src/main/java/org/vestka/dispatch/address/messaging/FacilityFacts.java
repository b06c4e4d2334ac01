package org.vestka.dispatch.address.messaging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Channel;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.money.Money;

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
            @Nullable Boolean images,
            @Nullable String returnName,
            @Nullable String returnAddress,
            @Nullable String foreignMail,
            @Nullable List<ChannelFacts> channels,
            @Nullable Integer answerDays) {}

    /** An electronic way; a way of counting that is not known here is read as the strictest. */
    record ChannelFacts(
            String name,
            int charactersPerPage,
            String counting,
            @Nullable Price pagePrice,
            @Nullable Price replyForm,
            @Nullable Boolean domesticCardsOnly) {

        Channel asChannel() {
            return new Channel(
                    name,
                    charactersPerPage,
                    switch (counting) {
                        case "characters" -> Channel.Counting.CHARACTERS;
                        case "without-spaces" -> Channel.Counting.WITHOUT_SPACES;
                        default -> Channel.Counting.LINE_BREAKS_TWICE;
                    },
                    pagePrice == null ? null : pagePrice.asMoney(),
                    replyForm == null ? null : replyForm.asMoney(),
                    Boolean.TRUE.equals(domesticCardsOnly));
        }
    }

    record Price(long minor, String currency) {
        Money asMoney() {
            return new Money(minor, currency);
        }
    }

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
                rules.foreignMail(),
                rules.channels() == null
                        ? List.of()
                        : rules.channels().stream().map(ChannelFacts::asChannel).toList(),
                rules.answerDays(),
                rules.images());
    }
}
