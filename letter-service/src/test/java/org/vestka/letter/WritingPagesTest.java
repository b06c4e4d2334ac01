package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.correspondence.LetterStatus;
import org.vestka.letter.correspondence.Wording;

class WritingPagesTest extends HouseOfLetters {

    private String alena;

    @BeforeEach
    void someoneToWriteTo() {
        alena = aKnownPrisoner();
    }

    private WritingJourney journey() {
        return new WritingJourney(visitor(), alena);
    }

    @Test
    void beginsWithSomebodyToWriteTo() {
        Answer answer = visitor().get("/write");
        assertThat(answer.status()).isBetween(300, 399);
        assertThat(answer.location()).endsWith("/draw");
    }

    @Test
    void thePersonStandsBesideTheSheet() {
        Answer page = journey().begin();
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains(
                        "A letter to Alena Biarozkina",
                        "Алёна Берёзкина",
                        "1991",
                        "botanist",
                        "ferns, chess",
                        "ИК № 99")
                .contains("5,000");
    }

    @Test
    void aSentLetterIsDurableSealedAndHasAReceipt() {
        WritingJourney journey = journey();
        journey.begin();
        Answer receipt = journey.send();
        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.code().split(" ")).hasSize(12);
        var letter = letter(journey.letterId);
        assertThat(letter.status()).isEqualTo(LetterStatus.SUBMITTED);
        assertThat(letter.language()).isEqualTo("en");
        assertThat(sealer.open(keyOf(letter), letter.letterId(), Wording.ORIGINAL.textField(), letter.text()))
                .contains("the ferns came up");
        assertThat(visitor().post("/receipt", Map.of("code", receipt.code())).words())
                .contains("Your letter to Alena Biarozkina");
    }

    @Test
    void aFormThatIsSentTwiceShowsTheSameReceipt() {
        WritingJourney journey = journey();
        journey.begin();
        assertThat(journey.send().code()).isEqualTo(journey.send().code());
    }

    @Test
    void aFormThatIsSentManyTimesAtOnceIsOneLetter() throws Exception {
        WritingJourney journey = journey();
        journey.begin();
        journey.with("email", "robin@garden.invalid");
        List<Callable<Answer>> sends = java.util.Collections.nCopies(12, journey::send);
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers =
                    at.invokeAll(sends).stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers)
                    .extracting(Answer::code)
                    .containsOnly(answers.getFirst().code());
        }
        assertThat(SaidOnTopics.typesOf("letters", journey.letterId)).containsExactly("letter.submitted");
    }

    @Test
    void manyFormsOfOnePlaceAtOnceAreOneLetterAndEachWithTheSameWordsHasAReceipt() throws Exception {
        WritingJourney journey = journey();
        List<Callable<Answer>> sends = new java.util.ArrayList<>();
        for (int i = 0; i < 6; i++) {
            journey.begin();
            Map<String, String> form = Map.copyOf(journey.form);
            sends.add(() -> visitor().post("/write/send", form));
        }
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Answer> answers =
                    at.invokeAll(sends).stream().map(Future::resultNow).toList();
            assertThat(answers).extracting(Answer::status).containsOnly(200);
            assertThat(answers).extracting(Answer::code).doesNotHaveDuplicates();
            for (Answer answer : answers) {
                assertThat(visitor()
                                .post("/receipt", Map.of("code", answer.code()))
                                .status())
                        .isEqualTo(200);
            }
        }
        assertThat(SaidOnTopics.typesOf("letters", journey.letterId)).containsExactly("letter.submitted");
    }

    @Test
    void anotherLetterFromTheSamePlaceComesBackWhole() {
        WritingJourney journey = journey();
        journey.begin();
        journey.send();
        journey.begin();
        Answer other = journey.with("text", "Quite another letter, about snow.").send();
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.words()).contains("Quite another letter, about snow.", "Robin");
    }

    @Test
    void aLapsedHoldNeverLosesALetter() {
        WritingJourney journey = new WritingJourney(visitor(), alena, Duration.ofDays(-30));
        assertThat(journey.begin().words()).contains("Your place was given back");
        assertThat(journey.send().code().split(" ")).hasSize(12);
    }

    @Test
    void aHoldThatNobodySignedGivesBackWhatWasTyped() {
        WritingJourney journey = journey();
        journey.begin();
        String forged = WritingJourney.hold(UUID.randomUUID().toString(), alena, Duration.ofDays(3), "door-public");
        Answer answer = journey.with("hold", forged).send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("Let us begin again", "the ferns came up");
        assertThat(visitor().post("/write", Map.of("hold", "nonsense")).status())
                .isEqualTo(422);
        assertThat(visitor().post("/write", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void whoIsNotKnownYetCanBeWrittenTo() {
        WritingJourney journey = new WritingJourney(visitor(), UUID.randomUUID().toString());
        assertThat(journey.begin().words()).contains("You can write all the same");
        assertThat(journey.send().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text     | '   '                                     | Your letter is empty
            penName  | ''                                        | Sign it
            text     | My dоg is well                            | alphabets look alike and are mixed: dоg
            email    | robin at garden                           | It looks like name@example.org
            language | xx                                        | Choose a language of the list
            penName  | Robin the very long name that goes on and on and on and on and never ends although it should | 80 characters; this one has 92
            """)
    void whatIsWrongIsNamedAndNothingTypedIsLost(String field, String typed, String told) {
        WritingJourney journey = journey();
        journey.begin();
        journey.with("email", "robin@garden.invalid").with(field, typed);
        Answer again = journey.send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains(told);
        for (String other : List.of("text", "penName", "email")) {
            assertThat(again.body())
                    .contains(org.springframework.web.util.HtmlUtils.htmlEscape(journey.form
                            .getOrDefault(other, "")
                            .strip()
                            .lines()
                            .findFirst()
                            .orElse("")));
        }
        // Mended, the very same form goes.
        journey.form.put("carried", again.hidden("carried"));
        journey.with("text", "Dear Alena, now it is right.")
                .with("penName", "Robin")
                .with("email", "")
                .with("language", "en");
        assertThat(journey.send().status()).isEqualTo(200);
    }

    @Test
    void anOverLongLetterSaysHowLongIsAllowedAndHowLongItIs() {
        WritingJourney journey = journey();
        journey.begin();
        Answer again = journey.with("text", "fern ".repeat(1_200)).send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("may have 5,000 characters there; it has 6,000");
        assertThat(again.body()).contains("fern ".repeat(1_199));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u202e"})
    void whatCannotBePrintedIsToldAndTheRestStays(String character) {
        WritingJourney journey = journey();
        journey.begin();
        Answer again = journey.with("text", "Dear Alena, the " + character + " ferns came up")
                .send();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Dear Alena, the", "ferns came up").contains("class=\"error\"");
        assertThat(letters.byId(journey.letterId)).isEmpty();
    }

    @Test
    void theWritersOwnAddressAndACodeAreCaught() {
        WritingJourney journey = journey();
        journey.begin();
        String code = journey.send().code();
        WritingJourney second = journey();
        second.begin();
        Answer again = second.with("email", "robin@garden.invalid")
                .with("text", "Write to robin@garden.invalid or open " + code)
                .send();
        assertThat(again.words()).contains("Your own e-mail address stands in the letter", "twelve words of a receipt");
    }

    @Test
    void whatIsTypedIsShownAsTextAndNeverAsMarkup() {
        WritingJourney journey = journey();
        journey.begin();
        Answer again = journey.with("text", "</textarea><script>alert(1)</script>")
                .with("penName", "\"><img src=x>")
                .with("email", "broken")
                .send();
        assertThat(again.body()).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(again.body()).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aTwentyMegabyteLetterIsRefusedInWords() {
        WritingJourney journey = journey();
        journey.begin();
        Answer refused = journey.with("text", "a".repeat(20_000_000)).send();
        assertThat(refused.status()).isIn(400, 403, 413);
        assertThat(refused.body()).doesNotContain("Exception");
    }

    @Test
    void everyPageIsThereInThreeLanguages() {
        WritingJourney russian = new WritingJourney(visitor("ru"), alena);
        assertThat(russian.begin().words()).contains("Письмо: Алёна Берёзкина", "Ваше письмо");
        String code = russian.send().code();
        assertThat(code).matches("[а-яё ]+");
        assertThat(visitor("be").post("/receipt", Map.of("code", code)).words()).contains("Ваш ліст: Алёна Бярозкіна");
        WritingJourney belarusian = new WritingJourney(visitor("be"), alena);
        assertThat(belarusian.begin().words()).contains("Ліст: Алёна Бярозкіна");
    }
}
