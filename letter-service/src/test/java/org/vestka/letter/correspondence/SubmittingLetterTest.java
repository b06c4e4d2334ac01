package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vestka.letter.LetterFixture.aDraft;
import static org.vestka.letter.LetterFixture.aPrisoner;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.letter.InMemoryHouse;
import org.vestka.letter.correspondence.LetterEvent.LetterSubmitted;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.sealing.WordCode;

class SubmittingLetterTest {

    private final InMemoryHouse house = new InMemoryHouse();
    private final String alena = UUID.randomUUID().toString();
    private final String place = UUID.randomUUID().toString();
    private SubmittingLetter submitting;
    private AddressOpener mailer;

    @BeforeEach
    void furnish(@TempDir Path folder) {
        Keysets keysets = Keysets.in(folder.resolve("keys"), folder.resolve("data"));
        mailer = keysets.addressOpener();
        house.prisoners.put(alena, aPrisoner(alena));
        submitting = new SubmittingLetter(
                house.letters(),
                house.drafts(),
                house.receipts(),
                house.queue(),
                house.correspondents(),
                house.keys(),
                house.contacts(),
                new ContentSealer(),
                keysets.addressSealer(),
                new AttachingPicture(house.pictures(), new ContentSealer()),
                house.clock());
    }

    @Test
    void aFormThatIsSentTwiceIsOneLetterWithOneReceipt() {
        Draft draft = aDraft(place, alena);
        Submission first = submitting.submit(draft);
        Submission second = submitting.submit(draft);
        assertThat(second).isEqualTo(first);
        assertThat(house.letters).hasSize(1);
        assertThat(house.receipts).hasSize(1);
        assertThat(house.said).hasSize(1).first().isInstanceOf(LetterSubmitted.class);
    }

    @Test
    void whoLostTheAnswerAndSendsTheSameWordsFromANewFormGetsAReceiptThatWorks() {
        Draft draft = aDraft(place, alena);
        submitting.submit(draft);
        Draft again = with(draft, draft.text(), null);
        assertThat(submitting.submit(again)).isInstanceOf(Submission.Accepted.class);
        assertThat(house.letters).hasSize(1);
        assertThat(house.receipts().letterOf(again.code()))
                .isEqualTo(house.receipts().letterOf(draft.code()))
                .isPresent();
    }

    @Test
    void anAddressThatIsLeftTheSecondTimeIsKept() {
        Draft draft = aDraft(place, alena);
        submitting.submit(draft);
        submitting.submit(with(draft, draft.text(), "robin@garden.invalid"));
        Letter letter = house.letters.values().iterator().next();
        assertThat(letter.contactId()).isNotNull();
        assertThat(house.contacts).containsOnlyKeys(letter.contactId());
    }

    @Test
    void otherWordsFromTheSamePlaceAreNotAReasonToOpenTheFirstLetter() {
        Draft draft = aDraft(place, alena);
        submitting.submit(draft);
        Draft other = with(draft, "Something else entirely.", "eve@garden.invalid");
        assertThat(submitting.submit(other)).isEqualTo(new Submission.AnotherWasSent());
        assertThat(house.receipts().letterOf(other.code())).isEmpty();
        assertThat(house.contacts).isEmpty();
        assertThat(house.letters).hasSize(1);
    }

    @Test
    void theAddressIsForTheMailerAlone() {
        Draft draft = with(aDraft(place, alena), "Dear Alena, how are the ferns?", "robin@garden.invalid");
        submitting.submit(draft);
        var contact = house.contacts().byId(draft.contactId()).orElseThrow();
        assertThat(mailer.open(contact.contactId(), contact.address())).isEqualTo("robin@garden.invalid");
    }

    @Test
    void whatIsWrongKeepsNothing() {
        assertThat(submitting.submit(with(aDraft(place, alena), " ", "robin@garden.invalid")))
                .isInstanceOf(Submission.Faulty.class);
        assertThat(house.letters).isEmpty();
        assertThat(house.keys).isEmpty();
        assertThat(house.contacts).isEmpty();
        assertThat(house.queue).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "contact", "queue", "letter", "receipt"})
    void whereverItBreaksTheSameFormSentAgainIsOneLetterWithAReceipt(String step) {
        Draft draft = with(aDraft(place, alena), "Dear Alena, how are the ferns?", "robin@garden.invalid");
        house.breaksAt = step;
        assertThatThrownBy(() -> submitting.submit(draft)).isInstanceOf(InMemoryHouse.Broken.class);
        assertThat(house.receipts).isEmpty();

        assertThat(submitting.submit(draft)).isInstanceOf(Submission.Accepted.class);
        assertThat(house.letters).hasSize(1);
        assertThat(house.queue).hasSize(1);
        assertThat(house.said).hasSize(1);
        assertThat(house.receipts().letterOf(draft.code()))
                .contains(LetterIds.of(place).letterId());
    }

    @Test
    void aPersonWhoIsNotKnownYetCanBeWrittenTo() {
        house.prisoners.clear();
        assertThat(submitting.submit(aDraft(place, alena))).isInstanceOf(Submission.Accepted.class);
    }

    private static Draft with(Draft draft, String text, @Nullable String email) {
        return new Draft(
                draft.assignmentId(),
                draft.prisonerId(),
                UUID.randomUUID().toString(),
                WordCode.random(),
                text,
                draft.penName(),
                null,
                email,
                "en");
    }
}
