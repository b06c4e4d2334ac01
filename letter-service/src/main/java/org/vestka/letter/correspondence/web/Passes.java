package org.vestka.letter.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.SealBroken;
import org.vestka.platform.sealing.ServiceSealer;

/**
 * What a page hands on instead of a receipt code: sealed by this service, good for one thing and a short time. So the
 * code is typed once, stands in no page and in no address.
 */
@Component
public class Passes {

    /** How long a ledger page stays usable. */
    static final Duration LEDGER = Duration.ofMinutes(30);

    /** How long a picture can be fetched by the page that shows it. */
    static final Duration PICTURE = Duration.ofMinutes(10);

    private static final String PLACE = "passes";
    private static final int LONGEST = 1_000;

    private final ServiceSealer sealer;
    private final Clock clock = Clock.systemUTC();

    Passes(ServiceSealer sealer) {
        this.sealer = sealer;
    }

    /** For the forms of a ledger page. */
    public String toLedger(String letterId) {
        return seal("ledger", letterId, LEDGER);
    }

    /** The letter that a ledger page belongs to; empty when the pass is none of ours or its time is over. */
    public Optional<String> ledger(String pass) {
        return open("ledger", pass);
    }

    /** For one picture of an answer. */
    public String toPicture(String letterId, String replyId, int number) {
        return seal("picture", letterId + " " + replyId + " " + number, PICTURE);
    }

    /** The picture that a pass is for. */
    public Optional<Picture> picture(String pass) {
        return open("picture", pass)
                .map(words -> words.split(" ", -1))
                .map(words -> new Picture(words[0], words[1], Integer.parseInt(words[2])));
    }

    /**
     * Which picture of which answer.
     *
     * @param number of the page, from 1
     */
    public record Picture(String letterId, String replyId, int number) {}

    /** What the form of a letter carries along, hidden from whoever sees the page. */
    String toForm(String assignmentId, String words) {
        return encoded(sealer.seal(PLACE, assignmentId, "form", words));
    }

    Optional<String> form(String assignmentId, String pass) {
        return decoded(pass).flatMap(found -> opened(assignmentId, "form", found));
    }

    private String seal(String purpose, String words, Duration life) {
        long until = clock.instant().plus(life).getEpochSecond();
        return encoded(sealer.seal(PLACE, purpose, "words", until + " " + words));
    }

    private Optional<String> open(String purpose, String pass) {
        return decoded(pass).flatMap(found -> opened(purpose, "words", found)).flatMap(this::stillGood);
    }

    private Optional<String> stillGood(String words) {
        int space = words.indexOf(' ');
        Instant until = Instant.ofEpochSecond(Long.parseLong(words.substring(0, space)));
        return clock.instant().isBefore(until) ? Optional.of(words.substring(space + 1)) : Optional.empty();
    }

    private Optional<String> opened(String id, String field, SealedText sealed) {
        try {
            return Optional.of(sealer.open(PLACE, id, field, sealed));
        } catch (SealBroken notOurs) {
            return Optional.empty();
        }
    }

    private static String encoded(SealedText sealed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.ciphertext());
    }

    private static Optional<SealedText> decoded(String pass) {
        if (pass.isEmpty() || pass.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealedText(Base64.getUrlDecoder().decode(pass.getBytes(StandardCharsets.US_ASCII))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
