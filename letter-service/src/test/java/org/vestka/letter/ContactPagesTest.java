package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.openpgp.api.OpenPGPKey;
import org.bouncycastle.openpgp.api.bc.BcOpenPGPApi;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.contacts.Contacts;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.sealing.AddressOpener;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;

/** What becomes of an address after it was left: forgotten at a word, found not to work, replaced. */
class ContactPagesTest extends HouseOfLetters {

    @Autowired
    private Contacts contacts;

    @Autowired
    private ContactTokens tokens;

    @Test
    void theLinkInAMailForgetsAnAddressAndLookingDoesNot() {
        String contactId = contactOf(aSentLetter("robin@writers.invalid"));
        String way = "/receipt/mail/" + tokens.of("letter-service", contactId);
        assertThat(way).doesNotContain(contactId);
        for (String language : new String[] {"en", "ru", "be"}) {
            assertThat(visitor(language).get(way).body()).contains("action=\"" + way + "\"");
        }
        assertThat(contacts.byId(contactId)).as("a mail scanner has looked").isPresent();

        assertThat(visitor().oneClick(way).status()).isEqualTo(200);
        assertThat(contacts.byId(contactId)).isEmpty();
        assertThat(service("mailer").get("/internal/contacts/" + contactId).status())
                .isEqualTo(404);
        assertThat(visitor().post(way, Map.of()).words()).contains("Your address is forgotten");
    }

    @Test
    void aLinkThatIsNotOursForgetsNothing() {
        String contactId = contactOf(aSentLetter("robin@writers.invalid"));
        String anothers = tokens.of("assignment-service", contactId);
        for (String token : new String[] {anothers, anothers.substring(1), contactId, "x"}) {
            Answer answer = visitor().post("/receipt/mail/" + token, Map.of());
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.words()).contains("This link is not whole");
        }
        assertThat(contacts.byId(contactId)).isPresent();
    }

    @Test
    void anAddressThatDoesNotWorkIsSaidSoAndAnotherMayBeLeft() {
        WritingJourney journey = aSentLetter("robin-gone@writers.invalid");
        String contactId = contactOf(journey);
        Answer before = visitor().post("/receipt", Map.of("code", code));
        assertThat(before.words()).doesNotContain("does not work");
        String noticeId = UUID.randomUUID().toString();
        say(
                noticeId,
                Outgoing.of(
                        "mails",
                        noticeId,
                        "writer.not-reached",
                        1,
                        Map.of("noticeId", noticeId, "contactId", contactId, "owner", "letter-service")));
        Eventually.asserted(() -> assertThat(contacts.failed(contactId)).isTrue());
        assertThat(contacts.byId(contactId)).isEmpty();
        Answer ledger = visitor().post("/receipt", Map.of("code", code));
        assertThat(ledger.words()).contains("Your e-mail address does not work");

        Answer wrong = visitor().post("/receipt/address", Map.of("pass", ledger.hidden("pass"), "email", "robin"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("This is not a whole e-mail address");
        Answer right = visitor()
                .post("/receipt/address", Map.of("pass", ledger.hidden("pass"), "email", "robin@writers.invalid"));
        assertThat(right.words()).contains("Your address is kept").doesNotContain("does not work");
        assertThat(contacts.byId(contactOf(journey))).isPresent();
        assertThat(contacts.failed(contactId))
                .as("nothing is left of the old one")
                .isFalse();
    }

    @Test
    void aKeyIsLookedAtWhenItIsGivenAndTravelsSealedWithTheAddress() throws Exception {
        OpenPGPKey key =
                new BcOpenPGPApi().generateKey(4).ed25519x25519Key("Robin").build();
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        journey.with("key", key.toAsciiArmoredString()).with("email", "robin@writers.invalid");
        Answer secret = journey.send();
        assertThat(secret.status()).isEqualTo(422);
        assertThat(secret.words()).contains("This is your secret key!");
        assertThat(journey.with("key", "-----BEGIN PGP").send().words()).contains("This is no whole OpenPGP key");
        String armored = key.toCertificate().toAsciiArmoredString();
        assertThat(journey.with("key", armored).with("email", "").send().words())
                .contains("A key needs an e-mail address");
        assertThat(journey.with("email", "robin@writers.invalid").send().status())
                .isEqualTo(200);

        var contact = contacts.byId(contactOf(journey)).orElseThrow();
        AddressOpener mailer = Keysets.in(
                        BrokerAndStore.ofThisRun().keys(),
                        BrokerAndStore.ofThisRun().data())
                .addressOpener();
        assertThat(mailer.open(contact.contactId(), contact.address())).isEqualTo("robin@writers.invalid");
        assertThat(mailer.openPgpKey(contact.contactId(), contact.address())).contains(armored.strip());
    }

    private String code = "";

    private WritingJourney aSentLetter(String email) {
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        code = journey.with("email", email).send().code();
        return journey;
    }

    private String contactOf(WritingJourney journey) {
        return Objects.requireNonNull(letter(journey.letterId).contactId());
    }
}
