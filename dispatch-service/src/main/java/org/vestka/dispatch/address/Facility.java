package org.vestka.dispatch.address;

import java.util.List;
import java.util.Optional;
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
 * @param channels electronic ways; none in copies from before
 * @param answerDays after how many days an answer usually comes, or null where nobody has said
 * @param images whether pictures in letters are let through; null where nobody knows
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
        @Nullable String foreignMail,
        @Nullable List<Channel> channels,
        @Nullable Integer answerDays,
        @Nullable Boolean images) {

    public Facility {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /** The electronic ways into it. */
    public List<Channel> ways() {
        return channels == null ? List.of() : channels;
    }

    /** The way of that name, if it is still there. */
    public Optional<Channel> way(String name) {
        return ways().stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    Destination destination(@Nullable String unit) {
        return new Destination(country, index, name, street, settlement, district, region, unit);
    }

    /** Whether a writer's picture is printed: only where the facility's rules say so. */
    public boolean takesPictures() {
        return Boolean.TRUE.equals(images);
    }

    /** Whom letters to here are from; null where the registry names nobody: the lines are then left to be filled in by hand. */
    @Nullable
    ReturnIdentity returnIdentity() {
        return returnName == null || returnName.isBlank() || returnAddress == null || returnAddress.isBlank()
                ? null
                : new ReturnIdentity(returnName, returnAddress);
    }
}
