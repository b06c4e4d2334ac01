package org.vestka.letter.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.letter.LetterFixture.aLetter;
import static org.vestka.letter.LetterFixture.aPrisoner;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestka.letter.InMemoryHouse;
import org.vestka.letter.correspondence.AttachingPicture;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.LetterStatus;
import org.vestka.letter.correspondence.RejectionReason;
import org.vestka.letter.correspondence.SubmittedLetter;
import org.vestka.letter.correspondence.Wording;
import org.vestka.letter.keys.Purpose;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

class ModeratingLetterTest {

    private final InMemoryHouse house = new InMemoryHouse();
    private final ContentSealer sealer = new ContentSealer();
    private final String alena = UUID.randomUUID().toString();
    private final ModeratingLetter moderating = new ModeratingLetter(
            house.queue(),
            house.letters(),
            house.correspondents(),
            new ReleasingKeys(house.keys(), house.releases(), house.clock()),
            sealer,
            new AttachingPicture(house.pictures(), sealer),
            house.clock());

    @BeforeEach
    void someoneToWriteTo() {
        house.prisoners.put(alena, aPrisoner(alena));
    }

    @Test
    void whoClaimedItReadsItAndTheAuditSaysSo() {
        String letterId = waits(aLetter().to(alena).sent());
        assertThat(moderating.read(letterId, "mo", "en")).isInstanceOf(Reading.NotClaimed.class);
        assertThat(house.releases).isEmpty();
        assertThat(moderating.claim(letterId, "mo")).isTrue();
        assertThat(moderating.read(letterId, "mo", "en")).isInstanceOf(Reading.Opened.class);
        assertThat(house.releases).singleElement().satisfies(line -> {
            assertThat(line.reader()).isEqualTo(Release.person("mo"));
            assertThat(line.purpose()).isEqualTo(Purpose.SCREEN);
        });
    }

    @Test
    void twoPeopleDoNotReadTheSameLetter() {
        String letterId = waits(aLetter().to(alena).sent());
        moderating.claim(letterId, "mo");
        assertThat(moderating.claim(letterId, "maja")).isFalse();
        assertThat(moderating.read(letterId, "maja", "en")).isEqualTo(new Reading.ClaimedByAnother());
        moderating.giveBack(letterId, "mo");
        assertThat(moderating.claim(letterId, "maja")).isTrue();
    }

    @Test
    void aFlaggedLetterComesBackForAnotherPerson() {
        String letterId = waits(aLetter().to(alena).flagged().sent());
        moderating.claim(letterId, "mo");
        moderating.approve(letterId, "mo");
        assertThat(letter(letterId).status()).isEqualTo(LetterStatus.SECOND_READING);

        assertThat(moderating.claim(letterId, "mo")).isFalse();
        assertThat(moderating.read(letterId, "mo", "en")).isEqualTo(new Reading.NeedsAnotherPerson());
        assertThat(moderating.approve(letterId, "mo")).isEqualTo(Decision.refused(LetterRefusal.SAME_PERSON));

        assertThat(moderating.claim(letterId, "maja")).isTrue();
        assertThat(moderating.read(letterId, "maja", "en"))
                .isInstanceOfSatisfying(
                        Reading.Opened.class,
                        opened -> assertThat(opened.second()).isTrue());
        moderating.approve(letterId, "maja");
        assertThat(letter(letterId).status()).isEqualTo(LetterStatus.APPROVED);
        assertThat(house.queue).isEmpty();
    }

    @Test
    void aRejectedLetterLeavesTheQueue() {
        String letterId = waits(aLetter().to(alena).sent());
        moderating.reject(letterId, "mo", RejectionReason.NOT_A_LETTER);
        assertThat(letter(letterId).rejection()).isEqualTo(RejectionReason.NOT_A_LETTER);
        assertThat(house.queue).isEmpty();
    }

    @Test
    void anEntryThatIsOlderThanItsLetterIsTakenAway() {
        String letterId = waits(aLetter().to(alena).approved());
        moderating.claim(letterId, "mo");
        assertThat(moderating.read(letterId, "mo", "en")).isEqualTo(new Reading.NotWaiting());
        assertThat(house.queue).isEmpty();
    }

    @Test
    void anEntryWhoseLetterIsBeingWrittenStays() {
        house.queue().waits("letter-on-its-way", false);
        moderating.claim("letter-on-its-way", "mo");
        assertThat(moderating.read("letter-on-its-way", "mo", "en")).isEqualTo(new Reading.NotWaiting());
        assertThat(house.queue).containsKey("letter-on-its-way");
    }

    @Test
    void anErasedLetterCannotBeReadByAnyone() {
        String letterId = waits(aLetter().to(alena).sent());
        house.keys.clear();
        moderating.claim(letterId, "mo");
        assertThat(moderating.read(letterId, "mo", "en")).isEqualTo(new Reading.Erased());
        assertThat(house.releases).isEmpty();
    }

    private Letter letter(String letterId) {
        return house.letters().byId(letterId).orElseThrow();
    }

    /** Puts a letter of the fixture into the house with real seals. */
    private String waits(Letter letter) {
        DataKey key = house.keys().forWriting(letter.threadId());
        Letter sealed = Letter.submitted(
                        new SubmittedLetter(
                                letter.letterId(),
                                letter.threadId(),
                                letter.assignmentId(),
                                letter.prisonerId(),
                                letter.contactId(),
                                letter.language(),
                                letter.writerLanguage(),
                                sealer.seal(key, letter.letterId(), Wording.ORIGINAL.textField(), "Dear Alena"),
                                sealer.seal(key, letter.letterId(), Wording.ORIGINAL.penNameField(), "Robin"),
                                letter.flags(),
                                null),
                        house.clock().instant())
                .state();
        house.letters().add(letter.status() == LetterStatus.SUBMITTED ? sealed : letter, List.of());
        house.queue().waits(letter.letterId(), letter.flagged());
        return letter.letterId();
    }
}
