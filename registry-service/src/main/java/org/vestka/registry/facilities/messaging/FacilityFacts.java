package org.vestka.registry.facilities.messaging;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.ElectronicChannel;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.Rules;

/** A facility in full as it stands on the topic {@code facilities}. */
record FacilityFacts(
        String facilityId,
        String country,
        String kind,
        @Nullable String number,
        String nameRu,
        @Nullable String nameBe,
        Address address,
        RuleFacts rules) {

    /** An electronic way; a price that is not known is null, and so is a form to answer on that is not offered. */
    record ChannelFacts(
            String name,
            int charactersPerPage,
            String counting,
            ElectronicChannel.@Nullable Price pagePrice,
            ElectronicChannel.@Nullable Price replyForm,
            boolean domesticCardsOnly) {

        static ChannelFacts of(ElectronicChannel channel) {
            return new ChannelFacts(
                    channel.name(),
                    channel.charactersPerPage(),
                    channel.counting().code(),
                    channel.pagePrice(),
                    channel.replyForm(),
                    channel.domesticCardsOnly());
        }
    }

    record RuleFacts(
            List<String> languages,
            String foreignMail,
            boolean relativesOnly,
            int sheets,
            boolean replySheet,
            boolean qrOnReplySheet,
            @Nullable Boolean images,
            @Nullable String returnName,
            @Nullable String returnAddress,
            @Nullable String source,
            @Nullable LocalDate since,
            List<ChannelFacts> channels,
            @Nullable Integer answerDays) {

        static RuleFacts of(Rules rules) {
            return new RuleFacts(
                    rules.languages(),
                    rules.foreignMail().code(),
                    rules.relativesOnly(),
                    rules.sheets(),
                    rules.replySheet(),
                    rules.qrOnReplySheet(),
                    rules.images(),
                    rules.returnName(),
                    rules.returnAddress(),
                    rules.source(),
                    rules.since(),
                    ElectronicChannel.readAll(rules.channels()).stream()
                            .map(ChannelFacts::of)
                            .toList(),
                    rules.answerDays());
        }
    }

    static FacilityFacts of(Facility facility) {
        return new FacilityFacts(
                facility.facilityId(),
                facility.country().name(),
                facility.kind().code(),
                facility.number(),
                facility.nameRu(),
                facility.nameBe(),
                facility.address(),
                RuleFacts.of(facility.rules()));
    }
}
