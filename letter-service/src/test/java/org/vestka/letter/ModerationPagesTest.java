package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.correspondence.LetterStatus;
import org.vestka.platform.testing.Eventually;

class ModerationPagesTest extends HouseOfLetters {

    private Browser mo;
    private Browser maja;
    private String alena;

    @BeforeEach
    void someoneToWriteTo() {
        alena = aKnownPrisoner();
        mo = volunteer("mo", "moderator");
        maja = volunteer("maja", "moderator");
    }

    @Test
    void aModeratorReadsALetterAndNeverAnAddress() {
        WritingJourney journey = sent("Dear Alena, the <b>ferns</b> came up.", "robin@garden.invalid");
        assertThat(mo.get("/desk/letters").words()).contains("Letters to read", "Read it");
        assertThat(mo.get(path(journey)).words()).contains("Nobody is reading it now");
        Answer claimed = mo.post(path(journey) + "/claim", Map.of());
        assertThat(claimed.location()).endsWith(path(journey));
        Answer page = mo.get(path(journey));
        assertThat(page.words())
                .contains("A letter to Alena Biarozkina", "the <b>ferns</b> came up", "Signed Robin", "English")
                .contains("Never to be raised with this person her brother");
        assertThat(page.body()).doesNotContain("robin@garden.invalid").doesNotContain("<b>ferns</b>");
        Answer done = mo.post(path(journey) + "/approve", Map.of());
        assertThat(done.location()).endsWith("/desk/letters?said=approved");
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.APPROVED);
        assertThat(mo.get(path(journey)).location()).endsWith("refused=not-waiting");
    }

    @Test
    void aFlaggedLetterShowsWhereAndNeedsTwoDifferentPeople() {
        WritingJourney journey = sent("Look at www.garden.invalid, Alena", "");
        mo.post(path(journey) + "/claim", Map.of());
        Answer page = mo.get(path(journey));
        assertThat(page.body()).contains("<mark title=\"a link\">www.garden.invalid,</mark>");
        assertThat(mo.post(path(journey) + "/approve", Map.of()).location()).endsWith("said=read-once");
        assertThat(mo.post(path(journey) + "/approve", Map.of()).location()).endsWith("refused=same-person");
        mo.post(path(journey) + "/claim", Map.of());
        assertThat(mo.get(path(journey)).location()).endsWith("refused=same-person");
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.SECOND_READING);

        maja.post(path(journey) + "/claim", Map.of());
        assertThat(maja.get(path(journey)).words()).contains("You are the second");
        assertThat(maja.post(path(journey) + "/approve", Map.of()).location()).endsWith("said=approved");
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.APPROVED);
    }

    @Test
    void aLetterInALanguageOfTheFacilityIsClearedByItsModerator() {
        WritingJourney journey = sent("Дорогая Алёна, папоротники взошли, и щебечут птицы.", "");
        mo.post(path(journey) + "/approve", Map.of());
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.CLEARED);
        Eventually.asserted(() -> assertThat(SaidOnTopics.typesOf("letters", journey.letterId))
                .containsExactly("letter.submitted", "letter.approved", "letter.cleared"));
    }

    @Test
    void whatSomebodyElseReadsIsLeftToThem() {
        WritingJourney journey = sent("Dear Alena, hello.", "");
        mo.post(path(journey) + "/claim", Map.of());
        maja.post(path(journey) + "/claim", Map.of());
        assertThat(maja.get(path(journey)).location()).endsWith("refused=claimed-by-another");
        mo.post(path(journey) + "/give-back", Map.of());
        maja.post(path(journey) + "/claim", Map.of());
        assertThat(maja.get(path(journey)).status()).isEqualTo(200);
    }

    @Test
    void aRejectionNeedsAReason() {
        WritingJourney journey = sent("Dear Alena, hello again.", "");
        mo.post(path(journey) + "/claim", Map.of());
        Answer again = mo.post(path(journey) + "/reject", Map.of("reason", "because"));
        assertThat(again.words()).contains("Choose a reason");
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.SUBMITTED);
        assertThat(mo.post(path(journey) + "/reject", Map.of("reason", "not-a-letter"))
                        .location())
                .endsWith("said=rejected");
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.REJECTED);
        assertThat(mo.post(path(journey) + "/approve", Map.of()).location()).endsWith("refused=not-now");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"translator", "proofreader", "dispatcher", "scanner", "registrar", "coordinator", "administrator"
            })
    void nobodyElseReadsLettersHere(String role) {
        WritingJourney journey = sent("Dear Alena, a quiet letter.", "");
        Browser other = volunteer("other", role);
        assertThat(other.get("/desk/letters").status()).isEqualTo(403);
        assertThat(other.get(path(journey)).status()).isEqualTo(403);
        assertThat(other.post(path(journey) + "/approve", Map.of()).status()).isEqualTo(403);
        assertThat(other.post(path(journey) + "/reject", Map.of("reason", "other"))
                        .status())
                .isEqualTo(403);
        assertThat(letter(journey.letterId).status()).isEqualTo(LetterStatus.SUBMITTED);
    }

    @Test
    void aVisitorNeverGetsToTheDesk() {
        assertThat(visitor().get("/desk/letters").status()).isIn(401, 403);
    }

    @Test
    void anUnknownLetterIsNone() {
        assertThat(mo.get("/desk/letters/00000000-0000-4000-8000-000000000000").location())
                .endsWith("refused=not-waiting");
        assertThat(mo.post("/desk/letters/00000000-0000-4000-8000-000000000000/approve", Map.of())
                        .location())
                .endsWith("refused=unknown");
    }

    private static String path(WritingJourney journey) {
        return "/desk/letters/" + journey.letterId;
    }

    private WritingJourney sent(String text, String email) {
        WritingJourney journey = new WritingJourney(visitor(), alena);
        journey.begin();
        assertThat(journey.with("text", text).with("email", email).send().status())
                .isEqualTo(200);
        return journey;
    }
}
