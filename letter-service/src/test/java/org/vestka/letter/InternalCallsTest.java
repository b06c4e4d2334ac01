package org.vestka.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.Browser.Answer;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.Wording;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class InternalCallsTest extends HouseOfLetters {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MongoTemplate store;

    private Letter letter;

    @BeforeEach
    void aLetter() {
        WritingJourney journey = new WritingJourney(visitor(), aKnownPrisoner());
        journey.begin();
        journey.with("email", "robin@garden.invalid").send();
        letter = letter(journey.letterId);
    }

    @Test
    void aReleasedKeyOpensWhatWasWrittenAndLeavesALine() {
        Answer answer = service("translation-service").json(release(), "{\"purpose\":\"draft\"}");
        assertThat(answer.status()).isEqualTo(200);
        DataKey key = DataKey.fromBytes(Base64.getDecoder()
                .decode(JSON.readTree(answer.body()).get("key").stringValue()));
        assertThat(sealer.open(key, letter.letterId(), Wording.ORIGINAL.textField(), letter.text()))
                .contains("the ferns");
        List<Document> lines = store.execute(
                "key_releases",
                audit -> audit.find(new Document("threadId", letter.threadId())).into(new java.util.ArrayList<>()));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getString("reader")).isEqualTo("translation-service");
            assertThat(line.getString("purpose")).isEqualTo("draft");
            assertThat(line.keySet()).containsExactlyInAnyOrder("_id", "at", "reader", "purpose", "threadId");
        });
    }

    @Test
    void anErasedKeyIsGoneForEverybody() {
        store.execute("data_keys", keys -> keys.deleteOne(new Document("_id", letter.threadId())));
        assertThat(service("dispatch-service")
                        .json(release(), "{\"purpose\":\"print\"}")
                        .status())
                .isEqualTo(410);
        Browser moderator = volunteer("mo", "moderator");
        moderator.post("/desk/letters/" + letter.letterId() + "/claim", Map.of());
        assertThat(moderator.get("/desk/letters/" + letter.letterId()).location())
                .endsWith("refused=erased");
    }

    @Test
    void nobodyElseGetsAKey() {
        String ask = "{\"purpose\":\"read\"}";
        assertThat(service("registry-service").json(release(), ask).status()).isEqualTo(403);
        assertThat(service("assignment-service").json(release(), ask).status()).isEqualTo(403);
        assertThat(service("mailer").json(release(), ask).status()).isEqualTo(403);
        assertThat(visitor().json(release(), ask).status()).isIn(401, 403);
        assertThat(volunteer("mo", "moderator", "administrator")
                        .json(release(), ask)
                        .status())
                .isIn(401, 403);
        assertThat(service("dispatch-service")
                        .json(release(), "{\"purpose\":\"curiosity\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theMailerAloneGetsAnAddressAndItAloneCanOpenIt() {
        String path = "/internal/contacts/" + letter.contactId();
        Answer answer = service("mailer").get(path);
        assertThat(answer.status()).isEqualTo(200);
        JsonNode contact = JSON.readTree(answer.body());
        assertThat(contact.get("language").stringValue()).isEqualTo("en");
        SealedText address = new SealedText(
                Base64.getDecoder().decode(contact.get("ciphertext").stringValue()));
        assertThat(Keysets.in(
                                BrokerAndStore.ofThisRun().keys(),
                                BrokerAndStore.ofThisRun().data())
                        .addressOpener()
                        .open(Objects.requireNonNull(letter.contactId()), address))
                .isEqualTo("robin@garden.invalid");
        assertThat(service("dispatch-service").get(path).status()).isEqualTo(403);
        assertThat(service("translation-service").get(path).status()).isEqualTo(403);
        assertThat(service("mailer")
                        .get("/internal/contacts/00000000-0000-4000-8000-000000000000")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theDeskIsToldHowMuchWaits() {
        Answer answer = service("door-desk").get("/internal/desk-counts");
        JsonNode count = JSON.readTree(answer.body()).get(0);
        assertThat(count.get("key").stringValue()).isEqualTo("letter.waiting");
        assertThat(count.get("count").longValue()).isPositive();
    }

    private String release() {
        return "/internal/keys/" + letter.threadId() + "/release";
    }
}
