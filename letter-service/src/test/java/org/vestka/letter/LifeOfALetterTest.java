package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.letter.LetterFixture.FRIDAY;
import static org.vestka.letter.LetterFixture.IN_APRIL;
import static org.vestka.letter.LetterFixture.LATER_IN_APRIL;
import static org.vestka.letter.LetterFixture.MONDAY;
import static org.vestka.letter.LetterFixture.THURSDAY;
import static org.vestka.letter.LetterFixture.TUESDAY;
import static org.vestka.letter.LetterFixture.WEDNESDAY;
import static org.vestka.letter.LetterFixture.aPrisoner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.letter.answers.ReadingAnswer;
import org.vestka.letter.correspondence.Answer;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.AttachingPicture;
import org.vestka.letter.correspondence.Draft;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterEvent.AnswerReady;
import org.vestka.letter.correspondence.LetterEvent.LetterApproved;
import org.vestka.letter.correspondence.LetterEvent.LetterCleared;
import org.vestka.letter.correspondence.LetterEvent.LetterSubmitted;
import org.vestka.letter.correspondence.LetterEvent.WriterToBeTold;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.LetterStatus;
import org.vestka.letter.correspondence.LetterWay;
import org.vestka.letter.correspondence.Milestone;
import org.vestka.letter.correspondence.Step;
import org.vestka.letter.correspondence.Submission;
import org.vestka.letter.correspondence.SubmittingLetter;
import org.vestka.letter.correspondence.Wording;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.letter.moderation.ModeratingLetter;
import org.vestka.letter.moderation.Reading;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.sealing.WordCode;

/**
 * The whole life of a letter, told once, with the real domain and the real sealing; other services speak as themselves,
 * the store is in memory. And the same life with one step left out at a time.
 */
class LifeOfALetterTest {

    private static final String ANSWER = "Dear Robin, the ferns are here too.";

    private final InMemoryHouse house = new InMemoryHouse();
    private final ContentSealer sealer = new ContentSealer();
    private final String alena = UUID.randomUUID().toString();
    private final String place = UUID.randomUUID().toString();
    private final String replyId = UUID.randomUUID().toString();
    private final ScannedPage page = new ScannedPage(UUID.randomUUID().toString(), "ab".repeat(32), "image/jpeg");
    private SubmittingLetter submitting;
    private ModeratingLetter moderating;
    private ReadingAnswer reading;

    @BeforeEach
    void furnish(@TempDir Path folder) {
        Keysets keysets = Keysets.in(folder.resolve("keys"), folder.resolve("data"));
        keysets.addressOpener();
        house.prisoners.put(alena, aPrisoner(alena));
        submitting = new SubmittingLetter(
                house.letters(),
                house.drafts(),
                house.receipts(),
                house.queue(),
                house.correspondents(),
                house.keys(),
                house.contacts(),
                sealer,
                keysets.addressSealer(),
                new AttachingPicture(house.pictures(), sealer),
                house.clock());
        ReleasingKeys releasing = new ReleasingKeys(house.keys(), house.releases(), house.clock());
        moderating = new ModeratingLetter(
                house.queue(),
                house.letters(),
                house.correspondents(),
                releasing,
                sealer,
                new AttachingPicture(house.pictures(), sealer),
                house.clock());
        reading = new ReadingAnswer(house.letters(), releasing, sealer, asked -> Optional.of(sealedPicture(asked)));
    }

    @Test
    void fromAWriterToAPrisonerAndBack() {
        // On Monday Robin writes in English, leaves an address, and is given twelve words.
        Draft draft = robinsLetter();
        Submission sent = submitting.submit(draft);
        assertThat(sent).isInstanceOf(Submission.Accepted.class);
        String letterId = ((Submission.Accepted) sent).letterId();
        assertThat(house.receipts().letterOf(draft.code())).contains(letterId);
        assertThat(letter(letterId).language()).isEqualTo("en");
        assertThat(letter(letterId).text().toString()).doesNotContain("ferns");

        // On Tuesday a moderator takes it from the queue, reads it, and lets it through.
        house.itIs(TUESDAY);
        assertThat(moderating.claim(letterId, "mo")).isTrue();
        assertThat(moderating.read(letterId, "mo", "en")).isInstanceOfSatisfying(Reading.Opened.class, opened -> {
            assertThat(opened.text()).isEqualTo(draft.text());
            assertThat(opened.penName()).isEqualTo("Robin");
            assertThat(opened.nameOfPrisoner()).isEqualTo("Alena Biarozkina");
        });
        moderating.approve(letterId, "mo");
        assertThat(house.queue).isEmpty();
        assertThat(letter(letterId).status()).isEqualTo(LetterStatus.APPROVED);

        // On Wednesday it is translated and cleared, on Thursday printed, on Friday posted.
        DataKey key = house.keys().byThread(letter(letterId).threadId()).orElseThrow();
        tell(letterId, letter -> letter.translationBegun(TUESDAY, TUESDAY));
        tell(
                letterId,
                letter -> letter.translated(
                        "ru", russian(letterId, key), russianName(letterId, key), WEDNESDAY, WEDNESDAY));
        tell(letterId, letter -> letter.printed("posting", THURSDAY, THURSDAY));
        tell(letterId, letter -> letter.posted("posting", FRIDAY, FRIDAY));
        assertThat(letter(letterId).status()).isEqualTo(LetterStatus.POSTED);

        // In April an answer comes; two days later it can be read, and Robin is told that there is news.
        tell(letterId, letter -> letter.replyArrived(replyId, List.of(page), false, IN_APRIL, IN_APRIL));
        assertThat(reading.read(letterId, replyId)).isEmpty();
        tell(letterId, letter -> letter.answerTranslated(replyId, "en", answer(key), LATER_IN_APRIL, LATER_IN_APRIL));
        assertThat(reading.read(letterId, replyId)).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo(ANSWER);
            assertThat(answer.picturesAtHand()).isTrue();
        });
        assertThat(reading.picture(letterId, replyId, 1))
                .hasValueSatisfying(picture -> assertThat(picture.bytes()).containsExactly(1, 2, 3));

        // What was said on the way, in order; and who got the key for what.
        assertThat(house.said)
                .hasExactlyElementsOfTypes(
                        LetterSubmitted.class,
                        LetterApproved.class,
                        LetterCleared.class,
                        AnswerReady.class,
                        WriterToBeTold.class);
        assertThat(house.releases).extracting(Release::reader).containsExactly("person:mo", "writer", "writer");

        // The status page has a day for every step.
        assertThat(LetterWay.of(letter(letterId)))
                .extracting(Milestone::step, Milestone::happened)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Step.SUBMITTED, MONDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.APPROVED, TUESDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.TRANSLATION_BEGUN, TUESDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.CLEARED, WEDNESDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.PRINTED, THURSDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.POSTED, FRIDAY),
                        org.assertj.core.groups.Tuple.tuple(Step.REPLY_ARRIVED, IN_APRIL),
                        org.assertj.core.groups.Tuple.tuple(Step.ANSWER_READY, LATER_IN_APRIL));
    }

    /** What other people do for a letter, each with what must be true when just this one is not done. */
    private enum Missing {
        APPROVAL(LetterStatus.SUBMITTED),
        TRANSLATION_BEGUN(LetterStatus.ANSWER_READY),
        TRANSLATION(LetterStatus.IN_TRANSLATION),
        PRINTING(LetterStatus.ANSWER_READY),
        POSTING(LetterStatus.ANSWER_READY),
        REPLY_MATCHED(LetterStatus.POSTED),
        ANSWER_TRANSLATED(LetterStatus.ANSWERED);

        final LetterStatus reached;

        Missing(LetterStatus reached) {
            this.reached = reached;
        }
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void withOneStepMissingNothingIsInventedAndNothingBreaks(Missing missing) {
        String letterId = ((Submission.Accepted) submitting.submit(robinsLetter())).letterId();
        DataKey key = house.keys().byThread(letter(letterId).threadId()).orElseThrow();
        if (missing != Missing.APPROVAL) {
            moderating.approve(letterId, "mo");
        }
        if (missing != Missing.TRANSLATION_BEGUN) {
            house.letters().change(letterId, letter -> letter.translationBegun(TUESDAY, TUESDAY));
        }
        if (missing != Missing.TRANSLATION) {
            house.letters()
                    .change(
                            letterId,
                            letter -> letter.translated(
                                    "ru", russian(letterId, key), russianName(letterId, key), WEDNESDAY, WEDNESDAY));
        }
        if (missing != Missing.PRINTING) {
            house.letters().change(letterId, letter -> letter.printed("posting", THURSDAY, THURSDAY));
        }
        if (missing != Missing.POSTING) {
            house.letters().change(letterId, letter -> letter.posted("posting", FRIDAY, FRIDAY));
        }
        if (missing != Missing.REPLY_MATCHED) {
            house.letters()
                    .change(letterId, letter -> letter.replyArrived(replyId, List.of(page), false, IN_APRIL, IN_APRIL));
        }
        if (missing != Missing.ANSWER_TRANSLATED) {
            house.letters()
                    .change(
                            letterId,
                            letter -> letter.answerTranslated(
                                    replyId, "en", answer(key), LATER_IN_APRIL, LATER_IN_APRIL));
        }

        Letter letter = letter(letterId);
        assertThat(letter.status()).isEqualTo(missing.reached);
        boolean cleared = missing != Missing.APPROVAL && missing != Missing.TRANSLATION;
        assertThat(house.said.stream().filter(LetterCleared.class::isInstance)).hasSize(cleared ? 1 : 0);
        boolean readable = cleared && missing != Missing.REPLY_MATCHED && missing != Missing.ANSWER_TRANSLATED;
        assertThat(house.said.stream().filter(AnswerReady.class::isInstance)).hasSize(readable ? 1 : 0);
        assertThat(reading.read(letterId, replyId).isPresent()).isEqualTo(readable);
        Optional<Answer> answer = letter.answer(replyId);
        if (missing == Missing.REPLY_MATCHED) {
            // The text is kept. Whether a person has to read it first comes with the pages, so its writer waits for
            // them.
            assertThat(answer).hasValueSatisfying(found -> {
                assertThat(found.pages()).isEmpty();
                assertThat(found.text()).isNotNull();
            });
        }
    }

    private Draft robinsLetter() {
        Draft draft = LetterFixture.aDraft(place, alena);
        return new Draft(
                place,
                alena,
                draft.contactId(),
                WordCode.random(),
                draft.text(),
                "Robin",
                null,
                "robin@garden.invalid",
                "en");
    }

    private Letter letter(String letterId) {
        return house.letters().byId(letterId).orElseThrow();
    }

    private void tell(String letterId, Function<Letter, Decision<Letter, LetterEvent, LetterRefusal>> what) {
        assertThat(house.letters().change(letterId, what)).isInstanceOf(Decision.Changed.class);
    }

    private SealedText russian(String letterId, DataKey key) {
        return sealer.seal(key, letterId, Wording.TRANSLATION.textField(), "Дорогая Алёна!");
    }

    private SealedText russianName(String letterId, DataKey key) {
        return sealer.seal(key, letterId, Wording.TRANSLATION.penNameField(), "Робин");
    }

    private SealedText answer(DataKey key) {
        return sealer.seal(key, replyId, Answer.TEXT_FIELD, ANSWER);
    }

    private SealedText sealedPicture(ScannedPage asked) {
        DataKey key = house.keys.values().iterator().next();
        return sealer.sealBytes(key, replyId, ReadingAnswer.SCAN_FIELD + asked.scanId(), new byte[] {1, 2, 3});
    }
}
