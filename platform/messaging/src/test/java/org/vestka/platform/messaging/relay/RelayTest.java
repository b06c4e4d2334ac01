package org.vestka.platform.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.House;
import org.vestka.platform.messaging.stored.OutboxEntry;
import org.vestka.platform.messaging.wire.Wire;

/** What the relay does until the broker has answered; the broker is one that answers when it is told to. */
class RelayTest {

    private static final String COLLECTION = "pots";

    private final String id = RandomId.next();

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final MongoTemplate store =
            new MongoTemplate(MongoClients.create(House.open().storeAddress()), "relay-test");
    private final Relay relay = new Relay(
            () -> broker, store, new Wire(), "kitchen", 1_000_000, new SimpleMeterRegistry(), Clock.systemUTC());

    @BeforeEach
    void start() {
        relay.start();
    }

    @AfterEach
    void stop() {
        relay.abandon();
    }

    @Test
    void keepsAnEventInItsOutboxUntilTheBrokerHasIt() {
        saved(1, 2);
        await().until(() -> broker.history().size() == 1);
        assertThat(outbox()).containsExactly(1L, 2L);
        assertThat(relay.waiting()).isEqualTo(2);

        broker.completeNext();
        await().until(() -> broker.history().size() == 2);
        broker.completeNext();

        await().untilAsserted(() -> assertThat(outbox()).isEmpty());
        await().untilAsserted(() -> assertThat(relay.waiting()).isZero());
    }

    @Test
    void sendsAgainWhatTheBrokerDidNotTakeBeforeAnythingAfterIt() {
        saved(1, 2);
        await().until(() -> broker.history().size() == 1);

        broker.errorNext(new TimeoutException("nobody there"));
        await().until(() -> broker.history().size() == 2);

        assertThat(broker.history().get(1).headers())
                .isEqualTo(broker.history().get(0).headers());
        assertThat(outbox()).containsExactly(1L, 2L);
    }

    private void saved(long... sequences) {
        List<OutboxEntry> entries = Arrays.stream(sequences)
                .mapToObj(sequence -> new OutboxEntry(
                        RandomId.next(),
                        "pots",
                        id,
                        "pot.boiled",
                        1,
                        sequence,
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        new byte[] {1},
                        Map.of()))
                .toList();
        store.getCollection(COLLECTION)
                .insertOne(new Document("_id", id)
                        .append(
                                "outbox",
                                entries.stream()
                                        .map(entry -> new Document("id", entry.eventId())
                                                .append("sequence", entry.sequence())
                                                .append("at", Date.from(entry.at())))
                                        .toList()));
        relay.saved(COLLECTION, id, entries);
    }

    private List<Long> outbox() {
        return store
                .getCollection(COLLECTION)
                .find(new Document("_id", id))
                .first()
                .getList("outbox", Document.class)
                .stream()
                .map(entry -> entry.getLong("sequence"))
                .toList();
    }
}
