package org.vestka.assignment.guardians.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.platform.identity.Slip;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.SealBroken;
import org.vestka.platform.sealing.ServiceSealer;
import org.vestka.platform.sealing.WordCode;

/** What the forms of guardians carry: whom they are about, and the words that will be given. */
@Component
class GuardianSlips {

    private static final String ISSUER = "assignment-service";
    private static final String OFFER = "guardian-offer";
    private static final String PAGE = "guardian";
    private static final Duration TO_DECIDE = Duration.ofHours(2);
    private static final Duration OPEN = Duration.ofMinutes(30);
    private static final int LONGEST = 1_000;

    private final Slips slips;
    private final ServiceSealer sealer;
    private final Clock clock;

    GuardianSlips(Slips slips, ServiceSealer sealer, Clock clock) {
        this.slips = slips;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** Somebody who may be taken on; made for one form, so that it is one guardianship however often it is sent. */
    record Offer(String guardianshipId, String prisonerId) {}

    /** The words that the form will give, and the id of the address that it may bring. */
    record Secrets(WordCode code, String contactId) {}

    String offer(String prisonerId) {
        return slips.sign(OFFER, TO_DECIDE, Map.of("guardianshipId", RandomId.next(), "prisonerId", prisonerId));
    }

    Optional<Offer> offer(@Nullable String slip, boolean alsoLapsed) {
        return read(slip, OFFER, alsoLapsed)
                .map(read -> new Offer(read.says("guardianshipId"), read.says("prisonerId")));
    }

    /** For the forms of a guardian's page. */
    String page(String guardianshipId) {
        return slips.sign(PAGE, OPEN, Map.of("guardianshipId", guardianshipId));
    }

    /** The guardianship whose page it is; empty when its time is over. */
    Optional<String> guardianship(@Nullable String slip) {
        return read(slip, PAGE, false).map(read -> read.says("guardianshipId"));
    }

    String carry(String guardianshipId) {
        Secrets secrets = new Secrets(WordCode.random(), RandomId.next());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(
                                "guardianships",
                                guardianshipId,
                                "form",
                                secrets.code().value() + " " + secrets.contactId())
                        .ciphertext());
    }

    /** Empty when they were not made for this form. */
    Optional<Secrets> carried(String guardianshipId, @Nullable String carried) {
        if (carried == null || carried.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SealedText sealed =
                    new SealedText(Base64.getUrlDecoder().decode(carried.getBytes(StandardCharsets.US_ASCII)));
            String[] words =
                    sealer.open("guardianships", guardianshipId, "form", sealed).split(" ", -1);
            return Optional.of(new Secrets(WordCode.ofValue(words[0]), words[1]));
        } catch (IllegalArgumentException | SealBroken notOurs) {
            return Optional.empty();
        }
    }

    private Optional<Slip> read(@Nullable String slip, String purpose, boolean alsoLapsed) {
        return slip == null
                ? Optional.empty()
                : slips.read(slip, ISSUER, purpose).filter(read -> alsoLapsed || !read.hasLapsed(clock.instant()));
    }
}
