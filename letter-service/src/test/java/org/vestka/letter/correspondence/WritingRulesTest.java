package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.letter.LetterFixture;
import org.vestka.letter.correspondence.Fault.Field;
import org.vestka.letter.correspondence.Fault.Kind;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;

class WritingRulesTest {

    private static final Draft GOOD = LetterFixture.aDraft("a-1", "p-1");

    @Test
    void anOrdinaryLetterIsFine() {
        assertThat(faults(GOOD)).isEmpty();
        assertThat(faults(
                        text("Дорогая Алёна! Как прошла зима? IT-специалисты тоже любят папоротники 🌿\n\tТвой друг")))
                .isEmpty();
        assertThat(faults(text("Мілая Алёна, ў нас з'явілася сонца."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n\t"})
    void anEmptyLetterIsNot(String empty) {
        assertThat(faults(text(empty))).containsExactly(Fault.of(Field.TEXT, Kind.EMPTY));
        assertThat(faults(penName(empty))).containsExactly(Fault.of(Field.PEN_NAME, Kind.EMPTY));
    }

    @Test
    void anOverLongLetterIsToldHowLongIsAllowedAndHowLongItIs() {
        assertThat(faults(text("é".repeat(5_000)))).isEmpty();
        assertThat(faults(text("é".repeat(5_001)))).containsExactly(Fault.of(Field.TEXT, Kind.TOO_LONG, 5_000, 5_001));
        assertThat(faults(text("🌿".repeat(5_000)))).isEmpty();
        assertThat(WritingRules.faults(text("é".repeat(2_501)), 1))
                .containsExactly(Fault.of(Field.TEXT, Kind.TOO_LONG, 2_500, 2_501));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u202Eb", "a\u2067b", "a\uE000b", "a\uFFFFb", "a\uD800b"})
    void whatNoPrinterPrintsIsNamed(String text) {
        assertThat(faults(text(text))).containsExactly(Fault.of(Field.TEXT, Kind.UNPRINTABLE));
    }

    @Test
    void aPenNameIsOneLine() {
        assertThat(faults(penName("Robin\nWren"))).containsExactly(Fault.of(Field.PEN_NAME, Kind.UNPRINTABLE));
    }

    @Test
    void wordsOfTwoAlphabetsAreNamed() {
        // The о of "dоg" and the с of "сat" are Cyrillic.
        assertThat(faults(text("My dоg likes the сat.")))
                .containsExactly(Fault.of(Field.TEXT, Kind.MIXED_SCRIPTS, "dоg, сat"));
    }

    @Test
    void twoAlphabetsInOneLetterAreFine() {
        assertThat(faults(text("I learned to say «привет» today."))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"robin", "robin@", "@garden.invalid", "robin@garden", "ro bin@garden.invalid", "a@b@c.invalid"})
    void aBrokenAddressIsNamed(String broken) {
        assertThat(faults(email(GOOD, broken))).containsExactly(Fault.of(Field.EMAIL, Kind.NO_ADDRESS));
    }

    @Test
    void theWritersOwnAddressInTheTextIsCaught() {
        Draft draft = text("Write to me: Robin@Garden.invalid!");
        assertThat(faults(email(draft, "robin@garden.invalid")))
                .containsExactly(Fault.of(Field.TEXT, Kind.OWN_ADDRESS));
    }

    @Test
    void aReceiptCodeInTheTextIsCaughtInEveryLanguage() {
        for (WordList list : WordList.values()) {
            String code = WordCode.random().in(list);
            assertThat(faults(text("Dear friend,\nmy code is " + code.replace(" ", ",\n") + " keep it")))
                    .as(list.name())
                    .containsExactly(Fault.of(Field.TEXT, Kind.RECEIPT_CODE));
        }
    }

    @Test
    void aLanguageThatIsNotOfferedIsNamed() {
        Draft draft = new Draft("a", "p", "c", GOOD.code(), GOOD.text(), GOOD.penName(), "xx", null, "en");
        assertThat(faults(draft)).containsExactly(Fault.of(Field.LANGUAGE, Kind.UNKNOWN_LANGUAGE));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Draft draft = new Draft("a", "p", "c", GOOD.code(), " ", "", "xx", "no address", "en");
        assertThat(faults(draft))
                .extracting(Fault::field)
                .containsExactly(Field.TEXT, Field.PEN_NAME, Field.LANGUAGE, Field.EMAIL);
    }

    private static List<Fault> faults(Draft draft) {
        return WritingRules.faults(draft, Correspondent.DEFAULT_SHEETS);
    }

    private static Draft text(String text) {
        return new Draft("a", "p", "c", GOOD.code(), text, "Robin", null, null, "en");
    }

    private static Draft penName(String penName) {
        return new Draft("a", "p", "c", GOOD.code(), GOOD.text(), penName, null, null, "en");
    }

    private static Draft email(Draft draft, @Nullable String email) {
        return new Draft("a", "p", "c", draft.code(), draft.text(), draft.penName(), null, email, "en");
    }
}
