package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;

class DraftPagesTest extends HouseOfLetters {

    private static final String HALF = "Dear Alena,\n\nthe ferns";

    private String alena;

    @Autowired
    private KeptDrafts drafts;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Slips slips;

    @BeforeEach
    void someoneToWriteTo() {
        // The public half of the house's own key, by which the slips of a receipt are read elsewhere.
        IdentityKey.openOrMake(KeyDirectory.in(BrokerAndStore.ofThisRun().keys()), "letter-service");
        alena = aKnownPrisoner();
    }

    private WritingJourney begun() {
        WritingJourney journey = new WritingJourney(visitor(), alena);
        assertThat(journey.begin().words()).contains("A place is kept for your letter until");
        journey.with("text", HALF).with("penName", "");
        return journey;
    }

    @Test
    void whatWasSavedOpensWithItsWordsAndIsSentWithTheSameOnes() {
        WritingJourney journey = begun();
        Answer kept = journey.keep();
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.words()).contains("What you have begun is safe with us", "A place is kept");
        Answer again = visitor().post("/receipt", Map.of("code", kept.code()));
        assertThat(again.words()).contains("A letter to Alena Biarozkina", HALF.replace("\n\n", " "));
        journey.with("hold", again.hidden("hold"))
                .with("carried", again.hidden("carried"))
                .with("text", HALF + " came up.")
                .with("penName", "Robin");
        assertThat(journey.send().code()).isEqualTo(kept.code());
        assertThat(visitor().post("/receipt", Map.of("code", kept.code())).words())
                .contains("Your letter to Alena Biarozkina");
        assertThat(drafts.byId(journey.letterId).map(KeptDraft::text))
                .as("the letter has the words now")
                .isEmpty();
    }

    @Test
    void savingAgainKeepsTheNewerWordsAndSaysOnlyOnceThatThereIsADraft() {
        WritingJourney journey = begun();
        String code = journey.keep().code();
        assertThat(journey.with("text", HALF + " came up").keep().code()).isEqualTo(code);
        assertThat(visitor().post("/receipt", Map.of("code", code)).words()).contains("the ferns came up");
        assertThat(SaidOnTopics.typesOf("drafts", journey.assignmentId)).containsExactly("draft.saved");
    }

    @Test
    void aDraftMayBeUnfinishedButNotEmptyOrTooLong() {
        assertThat(begun().with("text", "Привeт").keep().status())
                .as("mixed alphabets are told when it is sent")
                .isEqualTo(200);
        assertThat(begun().with("text", "  ").keep().status()).isEqualTo(422);
        Answer tooLong = begun().with("text", "a".repeat(5_001)).keep();
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.words()).contains("5,000", "a".repeat(5_001));
        assertThat(begun().with("email", "robin at garden").keep().status()).isEqualTo(422);
    }

    @Test
    void underAFloodAPlaceIsKeptFromTheFirstDraftOn() {
        WritingJourney journey = WritingJourney.underAFlood(visitor(), alena);
        assertThat(journey.begin().words()).contains("no place is kept for you yet");
        assertThat(journey.keep().words()).contains("We try to keep a place for you");
        assertThat(journey.begin().words())
                .as("nobody has said yet that there is one")
                .contains("We try to keep a place for you");
        say(
                journey.assignmentId,
                Outgoing.of(
                        "assignments",
                        journey.assignmentId,
                        "prisoner.assigned",
                        1,
                        Map.of(
                                "assignmentId",
                                journey.assignmentId,
                                "prisonerId",
                                alena,
                                "lapsesAt",
                                Instant.now().plus(Duration.ofDays(3)).toString())));
        Eventually.asserted(
                () -> assertThat(journey.begin().words()).contains("A place is kept for your letter until"));
    }

    @Test
    void whoeverLeftAnAddressIsRemindedAndTheAddressGoesOnToTheLetter() {
        WritingJourney journey = begun();
        journey.with("email", "robin@garden.invalid");
        String code = journey.keep().code();
        String contact = drafts.byId(journey.letterId).map(KeptDraft::contactId).orElseThrow();
        say(
                journey.assignmentId,
                Outgoing.of(
                        "assignments",
                        journey.assignmentId,
                        "prisoner.assigned",
                        1,
                        Map.of(
                                "assignmentId",
                                journey.assignmentId,
                                "prisonerId",
                                alena,
                                "lapsesAt",
                                "2026-11-24T10:00:00Z")),
                Outgoing.of(
                        "assignments",
                        journey.assignmentId,
                        "assignment.lapsing",
                        1,
                        Map.of(
                                "assignmentId",
                                journey.assignmentId,
                                "prisonerId",
                                alena,
                                "lapsesAt",
                                "2026-11-24T10:00:00Z")));
        Eventually.asserted(
                () -> assertThat(SaidOnTopics.typesOf("notices", contact)).containsExactly("writer.to-be-told"));
        Answer sheet = visitor().post("/receipt", Map.of("code", code));
        assertThat(sheet.words()).contains("You have left an address already").doesNotContain("robin@garden.invalid");
        journey.with("carried", sheet.hidden("carried")).with("email", "").with("penName", "Robin");
        assertThat(journey.send().words()).contains("When there is news, we send a mail");
        assertThat(letter(journey.letterId).contactId()).isEqualTo(contact);
        assertThat(contacts.byId(contact)).isPresent();
    }

    @Test
    void aPlaceThatLapsesWhileNobodyHasSavedAnythingConcernsNobodyHere() {
        WritingJourney journey = begun();
        say(
                journey.assignmentId,
                Outgoing.of(
                        "assignments",
                        journey.assignmentId,
                        "assignment.lapsing",
                        1,
                        Map.of(
                                "assignmentId",
                                journey.assignmentId,
                                "prisonerId",
                                alena,
                                "lapsesAt",
                                "2026-11-24T10:00:00Z")));
        assertThat(journey.keep().status()).isEqualTo(200);
    }

    @Test
    void theReceiptOfALetterLeadsBackToItsCorrespondent() {
        WritingJourney journey = new WritingJourney(visitor(), alena, Duration.ofDays(-1));
        journey.begin();
        String code = journey.send().code();
        Answer ledger = visitor().post("/receipt", Map.of("code", code));
        assertThat(ledger.words()).contains("Write to Alena Biarozkina again");
        assertThat(ledger.hidden("pal")).isNotEmpty();
    }

    @Test
    void theReceiptOfSomebodyWhoWasThereTwiceLeadsToTheEntryThatGoesOn() {
        WritingJourney journey = new WritingJourney(visitor(), alena);
        journey.begin();
        String code = journey.send().code();
        String goesOn = aKnownPrisoner();
        Map<String, Object> merged = new HashMap<>(Foreign.prisoner(alena, null));
        merged.put("mergedInto", goesOn);
        say(alena, Outgoing.of("prisoners", alena, "prisoner.changed", 1, merged));
        Eventually.asserted(() -> {
            String pal = visitor().post("/receipt", Map.of("code", code)).hidden("pal");
            assertThat(slips.read(pal, "letter-service", "pen-pal").map(slip -> slip.says("prisonerId")))
                    .contains(goesOn);
        });
    }

    @Test
    void aPlaceThatWasGivenBackIsNotLookedForAgain() {
        WritingJourney journey = WritingJourney.givenBack(visitor(), alena);
        assertThat(journey.begin().words()).contains("Your place was given back");
        assertThat(journey.keep().words()).contains("Your place was given back");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void theKeptPageSpeaksTheReadersLanguage(String language) {
        WritingJourney journey = new WritingJourney(visitor(language), alena);
        journey.begin();
        Answer kept = journey.keep();
        assertThat(kept.body()).contains("lang=\"" + language + "\"").doesNotContain("??", "style=", "onclick");
    }
}
