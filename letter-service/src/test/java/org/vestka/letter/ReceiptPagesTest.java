package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.Wording;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;
import org.vestka.platform.testing.Eventually;

class ReceiptPagesTest extends HouseOfLetters {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @Test
    void aWrongCodeAnUnknownOneAndNonsenseGetTheSameAnswer() {
        String unknown = WordCode.random().in(WordList.ENGLISH);
        List<String> words = Arrays.asList(unknown.split(" "));
        java.util.Collections.swap(words, 0, 5);
        Answer first = visitor().post("/receipt", Map.of("code", unknown));
        for (String other : List.of(String.join(" ", words), "nonsense", "", "word ".repeat(60))) {
            Answer answer = visitor().post("/receipt", Map.of("code", other));
            assertThat(answer.status()).isEqualTo(first.status()).isEqualTo(422);
            assertThat(answer.body()).isEqualTo(first.body());
        }
        assertThat(first.words()).contains("These words open nothing");
    }

    @Test
    void aWrongCodeTakesAsLongAsAnUnknownOne() {
        String unknown = WordCode.random().in(WordList.ENGLISH);
        for (String code : List.of(unknown, "nonsense")) {
            long begun = System.nanoTime();
            visitor().post("/receipt", Map.of("code", code));
            assertThat((System.nanoTime() - begun) / 1_000_000).isGreaterThanOrEqualTo(300);
        }
    }

    @Test
    void aCodeInAnAddressIsNotLookedAt() {
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        String code = journey.send().code();
        Answer asked = visitor().get("/receipt?code=" + code.replace(" ", "+"));
        assertThat(asked.words()).contains("Type the twelve words").doesNotContain("Your letter to");
    }

    @Test
    void smallSlipsAreMended() {
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        String code = journey.send().code();
        String longest = Arrays.stream(code.split(" "))
                .max(java.util.Comparator.comparingInt(String::length))
                .orElseThrow();
        String slipped = code.replaceFirst(longest, longest.substring(0, longest.length() - 1) + "x")
                .toUpperCase(java.util.Locale.ROOT);
        assertThat(visitor().post("/receipt", Map.of("code", slipped)).words()).contains("Its way so far");
    }

    @Test
    void aLetterCanBeTakenBackUntilItIsPosted() {
        WritingJourney early = new WritingJourney(visitor(), aKnownPrisoner());
        early.begin();
        String code = early.send().code();
        Browser writer = visitor();
        String pass = writer.post("/receipt", Map.of("code", code)).hidden("pass");
        assertThat(writer.post("/receipt/withdraw", Map.of("pass", pass)).words())
                .contains("It will not be sent.", "You took it back")
                .doesNotContain("Take this letter back");
        Browser moderator = volunteer("mo", "moderator");
        assertThat(moderator.get("/desk/letters").body()).doesNotContain(early.letterId);
        Eventually.asserted(() -> assertThat(SaidOnTopics.typesOf("letters", early.letterId))
                .containsExactly("letter.submitted", "letter.withdrawn"));
        assertThat(writer.post("/receipt/withdraw", Map.of("pass", "old")).status())
                .isEqualTo(422);

        // One in the language of the facility is cleared by its moderator: from there it is a request.
        WritingJourney late = new WritingJourney(visitor(), aKnownPrisoner());
        late.begin();
        String lateCode = late.with(
                        "text",
                        "Здравствуйте! У нас за окном первый снег, и дети уже лепят снеговика. "
                                + "Надеюсь, у вас всё хорошо. Напишите, если захочется.")
                .with("language", "ru")
                .send()
                .code();
        moderator.post("/desk/letters/" + late.letterId + "/claim", Map.of());
        moderator.post("/desk/letters/" + late.letterId + "/approve", Map.of());
        String latePass = writer.post("/receipt", Map.of("code", lateCode)).hidden("pass");
        assertThat(writer.post("/receipt/withdraw", Map.of("pass", latePass)).words())
                .contains("here you will see whether it could be stopped", "We look whether it can still be stopped");
        Eventually.asserted(() -> assertThat(SaidOnTopics.typesOf("letters", late.letterId))
                .endsWith("letter.cleared", "letter.withdrawal-asked"));
        Letter letter = letter(late.letterId);
        String postingId = UUID.randomUUID().toString();
        say(postingId, dispatched(letter, postingId, "letter.pulled", Map.of("withdrawn", true)));
        awaitLedger(lateCode, "It was stopped and will not be sent");
        Eventually.asserted(() -> assertThat(SaidOnTopics.typesOf("letters", late.letterId))
                .endsWith("letter.withdrawal-asked", "letter.withdrawn"));
    }

    @Test
    void fromThePageOneSeesEveryStepAndReadsTheAnswer() {
        // A letter is sent and let through.
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        String code = journey.with("email", "robin@garden.invalid").send().code();
        Browser moderator = volunteer("mo", "moderator");
        moderator.post("/desk/letters/" + journey.letterId + "/claim", Map.of());
        moderator.post("/desk/letters/" + journey.letterId + "/approve", Map.of());
        Letter letter = letter(journey.letterId);
        assertThat(ledger(code)).contains("Read and let through by a volunteer", "A volunteer translates it");

        // The other services do their part, each told over the broker.
        String translationId = UUID.randomUUID().toString();
        say(
                translationId,
                Outgoing.of(
                        "translations",
                        letter.letterId(),
                        "translation.claimed",
                        1,
                        Map.of(
                                "letterId",
                                letter.letterId(),
                                "threadId",
                                letter.threadId(),
                                "translationId",
                                translationId,
                                "kind",
                                "letter")));
        awaitLedger(code, "Being translated");
        String postingId = UUID.randomUUID().toString();
        say(
                translationId,
                Outgoing.of(
                                "translations",
                                letter.letterId(),
                                "translation.completed",
                                1,
                                Map.of(
                                        "letterId",
                                        letter.letterId(),
                                        "threadId",
                                        letter.threadId(),
                                        "translationId",
                                        translationId,
                                        "language",
                                        "ru"))
                        .with(
                                "text",
                                sealer.seal(
                                        keyOf(letter),
                                        letter.letterId(),
                                        Wording.TRANSLATION.textField(),
                                        "Дорогая Алёна"))
                        .with(
                                "penName",
                                sealer.seal(
                                        keyOf(letter),
                                        letter.letterId(),
                                        Wording.TRANSLATION.penNameField(),
                                        "Робин")));
        awaitLedger(code, "Checked and ready for paper");
        assertThat(SaidOnTopics.typesOf("letters", letter.letterId()))
                .containsSubsequence("letter.submitted", "letter.approved");
        Eventually.asserted(() -> assertThat(SaidOnTopics.typesOf("letters", letter.letterId()))
                .containsExactly("letter.submitted", "letter.approved", "letter.cleared"));
        say(
                postingId,
                dispatched(
                        letter,
                        postingId,
                        "letter.printed",
                        Map.of("batchId", UUID.randomUUID().toString())));
        say(postingId, dispatched(letter, postingId, "letter.posted", Map.of("postedOn", "2026-03-06")));
        awaitLedger(code, "March 6, 2026");

        // An answer comes; its picture lies with dispatch, sealed.
        String replyId = UUID.randomUUID().toString();
        ScannedPage page = scanOf(letter, replyId);
        say(
                replyId,
                dispatched(
                        letter,
                        postingId,
                        "reply.matched",
                        Map.of(
                                "replyId",
                                replyId,
                                "pages",
                                List.of(Map.of(
                                        "scanId", page.scanId(), "digest", page.digest(), "mediaType", "image/png")))));
        awaitLedger(code, "An answer has come! A volunteer is putting it into your language.");
        String answerWork = UUID.randomUUID().toString();
        say(
                answerWork,
                Outgoing.of(
                                "translations",
                                letter.letterId(),
                                "answer.translated",
                                1,
                                Map.of(
                                        "letterId",
                                        letter.letterId(),
                                        "threadId",
                                        letter.threadId(),
                                        "translationId",
                                        answerWork,
                                        "replyId",
                                        replyId,
                                        "language",
                                        "en"))
                        .with("text", sealer.seal(keyOf(letter), replyId, "answer.text", "Dear Robin, <thank> you.")));
        awaitLedger(code, "I will keep it to myself");
        String contactId = java.util.Objects.requireNonNull(letter.contactId());
        assertThat(SaidOnTopics.typesOf("notices", contactId)).containsExactly("writer.to-be-told");

        // Before reading the writer is asked not to publish; then there is the text, and the picture of the paper.
        Answer ledger = visitor().post("/receipt", Map.of("code", code));
        assertThat(ledger.words()).contains("please keep it to yourself").doesNotContain("Dear Robin");
        assertThat(ledger.body()).doesNotContain(code);
        Answer answer = visitor().post("/receipt/answer", Map.of("pass", ledger.hidden("pass"), "replyId", replyId));
        assertThat(answer.words()).contains("Dear Robin, <thank> you.");
        assertThat(answer.body()).contains("Dear Robin, &lt;thank&gt; you.");
        Answer picture = visitor().get(answer.body().replaceAll("(?s).*<img src=\"([^\"]+)\".*", "$1"));
        assertThat(picture.bytes()).isEqualTo(PICTURE);
        assertThat(picture.type()).isEqualTo("image/png");

        // While dispatch is away the words are there all the same.
        DISPATCH.away = true;
        Answer without = visitor().post("/receipt/answer", Map.of("pass", ledger.hidden("pass"), "replyId", replyId));
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.words()).contains("Dear Robin", "The picture of the paper cannot be shown just now");

        // Back to the ledger without typing the code again.
        assertThat(visitor()
                        .post("/receipt", Map.of("pass", ledger.hidden("pass")))
                        .words())
                .contains("The answer can be read");
    }

    @Test
    void aRejectedLetterSaysWhyInTheWritersLanguage() {
        WritingJourney journey = new WritingJourney(visitor("ru"), aKnownPrisoner());
        journey.begin();
        String code = journey.send().code();
        volunteer("mo", "moderator")
                .post("/desk/letters/" + journey.letterId + "/reject", Map.of("reason", "contacts-in-the-text"));
        assertThat(visitor("ru").post("/receipt", Map.of("code", code)).words())
                .contains("Волонтёр не смог его пропустить", "контакты опасны для вас обоих");
    }

    @Test
    void aPassOfAnotherKindOpensNothing() {
        assertThat(visitor().post("/receipt", Map.of("pass", "bm9uc2Vuc2U")).status())
                .isEqualTo(422);
        assertThat(visitor()
                        .post("/receipt/answer", Map.of("pass", "bm9uc2Vuc2U", "replyId", "x"))
                        .words())
                .contains("You were away for a while");
        assertThat(visitor().get("/receipt/picture/bm9uc2Vuc2U").status()).isEqualTo(404);
    }

    private String ledger(String code) {
        return visitor().post("/receipt", Map.of("code", code)).words();
    }

    private void awaitLedger(String code, String words) {
        Eventually.asserted(() -> assertThat(ledger(code)).contains(words));
    }

    private static Outgoing dispatched(Letter letter, String postingId, String type, Map<String, Object> more) {
        java.util.Map<String, Object> facts = new java.util.HashMap<>(more);
        facts.put("letterId", letter.letterId());
        facts.put("threadId", letter.threadId());
        facts.put("prisonerId", letter.prisonerId());
        facts.put("postingId", postingId);
        return Outgoing.of("dispatches", letter.letterId(), type, 1, facts);
    }

    /** Lays a picture at dispatch, sealed as dispatch seals it. */
    private ScannedPage scanOf(Letter letter, String replyId) {
        String scanId = UUID.randomUUID().toString();
        byte[] ciphertext = sealer.sealBytes(keyOf(letter), replyId, "scan." + scanId, PICTURE)
                .ciphertext();
        DISPATCH.scans.put(scanId, ciphertext);
        try {
            return new ScannedPage(
                    scanId,
                    java.util.HexFormat.of()
                            .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(ciphertext)),
                    "image/png");
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
