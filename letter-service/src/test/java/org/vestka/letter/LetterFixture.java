package org.vestka.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.Flag;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterIds;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.SubmittedLetter;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.WordCode;

/** Letters, drafts and people of the tests, told as prose. All of them invented. */
public final class LetterFixture {

    public static final Instant MONDAY = Instant.parse("2026-03-02T09:30:00Z");
    public static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    public static final Instant WEDNESDAY = Instant.parse("2026-03-04T11:00:00Z");
    public static final Instant THURSDAY = Instant.parse("2026-03-05T12:00:00Z");
    public static final Instant FRIDAY = Instant.parse("2026-03-06T13:00:00Z");
    public static final Instant IN_APRIL = Instant.parse("2026-04-20T08:00:00Z");
    public static final Instant LATER_IN_APRIL = Instant.parse("2026-04-22T08:00:00Z");

    public static final List<String> RUSSIAN_ONLY = List.of("ru");
    public static final ScannedPage PAGE =
            new ScannedPage("5d0f3f9e-52d8-4a53-8f4c-3f2f0d6f0a11", "ab".repeat(32), "image/png");

    private String assignmentId = UUID.randomUUID().toString();
    private String prisonerId = UUID.randomUUID().toString();
    private String language = "en";
    private @Nullable String contactId;
    private Set<Flag> flags = Set.of();

    private LetterFixture() {}

    public static LetterFixture aLetter() {
        return new LetterFixture();
    }

    public LetterFixture to(String prisoner) {
        prisonerId = prisoner;
        return this;
    }

    public LetterFixture in(String iso) {
        language = iso;
        return this;
    }

    public LetterFixture flagged() {
        flags = Set.of(Flag.LINK);
        return this;
    }

    public LetterFixture withContact() {
        contactId = UUID.randomUUID().toString();
        return this;
    }

    /** As it stands right after it was sent. */
    public Letter sent() {
        LetterIds ids = LetterIds.of(assignmentId);
        return Letter.submitted(
                        new SubmittedLetter(
                                ids.letterId(),
                                ids.threadId(),
                                assignmentId,
                                prisonerId,
                                contactId,
                                language,
                                "en",
                                sealed("text"),
                                sealed("pen name"),
                                flags,
                                null),
                        MONDAY)
                .state();
    }

    /** Let through on Tuesday, by as many people as it needs. */
    public Letter approved() {
        Letter letter = sent();
        if (letter.flagged()) {
            letter = after(letter.approve("m-1", RUSSIAN_ONLY, TUESDAY));
        }
        return after(letter.approve("m-2", RUSSIAN_ONLY, TUESDAY));
    }

    public Letter cleared() {
        return after(approved().translated("ru", sealed("перевод"), sealed("имя"), WEDNESDAY, WEDNESDAY));
    }

    public Letter posted() {
        Letter printed = after(cleared().printed("posting", THURSDAY, THURSDAY));
        return after(printed.posted("posting", FRIDAY, FRIDAY));
    }

    /** A stand-in for a ciphertext, for tests in which nothing is opened. */
    public static SealedText sealed(String marker) {
        return new SealedText(marker.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** The state after a decision that must have changed something. */
    public static Letter after(Decision<Letter, LetterEvent, LetterRefusal> decision) {
        return switch (decision) {
            case Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter letter, var said) -> letter;
            case Decision.Unchanged<Letter, LetterEvent, LetterRefusal> nothing ->
                throw new AssertionError("nothing changed");
            case Decision.Refused<Letter, LetterEvent, LetterRefusal>(LetterRefusal reason) ->
                throw new AssertionError("refused: " + reason);
        };
    }

    /** What a decision that must have changed something says. */
    public static List<LetterEvent> said(Decision<Letter, LetterEvent, LetterRefusal> decision) {
        if (decision instanceof Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter letter, var said)) {
            return new ArrayList<>(said);
        }
        throw new AssertionError("nothing changed: " + decision);
    }

    /** A prisoner in an invented colony that takes Russian. */
    public static Correspondent aPrisoner(String prisonerId) {
        return new Correspondent(
                prisonerId,
                "Алёна Берёзкина",
                "Алёна Бярозкіна",
                "Alena Biarozkina",
                1991,
                "BY",
                "may-be-written-to",
                "botanist",
                List.of("ferns", "chess"),
                "An invented botanist who keeps a herbarium.",
                List.of("family"),
                new Correspondent.Place("ИК № 99", "ПК № 99", List.of("ru", "be"), 2, false, true));
    }

    /** A short harmless letter, ready to be sent. */
    public static Draft aDraft(String assignmentId, String prisonerId) {
        return new Draft(
                assignmentId,
                prisonerId,
                UUID.randomUUID().toString(),
                WordCode.random(),
                "Dear Alena,\n\nthe ferns came up this week. Do you have a favourite one?",
                "Robin",
                null,
                null,
                "en");
    }
}
