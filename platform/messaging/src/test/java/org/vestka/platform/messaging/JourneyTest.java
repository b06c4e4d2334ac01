package org.vestka.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.messaging.hearing.TailsHealth;
import org.vestka.platform.messaging.parking.Failure;
import org.vestka.platform.messaging.parking.ParkedRecord;
import org.vestka.platform.messaging.parking.Parking;
import org.vestka.platform.messaging.relay.Relay;
import org.vestka.platform.messaging.relay.Relays;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Wire;

/** What is said arrives, once and in order, whatever happens in between. Two instances of each service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CANARY = "canary-in-the-facts";
    private static final SealedText TEXT = new SealedText("ciphertext".getBytes(StandardCharsets.UTF_8));

    private final House house = House.open();
    private final Wire wire = new Wire();
    private final List<ConfigurableApplicationContext> speakers = new ArrayList<>();
    private final List<ConfigurableApplicationContext> listeners = new ArrayList<>();
    private KafkaProducer<String, byte[]> stranger;

    @BeforeAll
    void start() {
        for (int instance = 0; instance < 2; instance++) {
            speakers.add(house.start(Speaker.class, "speaker", Map.of()));
            listeners.add(house.start(Listener.class, "listener", Listener.BINDINGS));
        }
        stranger = new KafkaProducer<>(
                Map.of("bootstrap.servers", house.bootstrapServers(), "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    void stop() {
        stranger.close();
        listeners.forEach(ConfigurableApplicationContext::close);
        speakers.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void keepsTheOrderOfEachAggregateUnderConcurrentWriters() throws Exception {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> started()).toList();
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            Aggregates<Thing, Thing.Event> things = things(speakers.get(writer % 2));
            Random random = new Random(writer);
            writers.add(() -> {
                for (int i = 0; i < 60; i++) {
                    things.change(ids.get(random.nextInt(ids.size())), Thing::move);
                }
                return true;
            });
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }

        Map<String, Integer> expected = new HashMap<>();
        ids.forEach(id -> expected.put(
                id, things(speakers.getFirst()).find(id).orElseThrow().steps()));
        assertThat(expected.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(480);
        expected.forEach((id, steps) -> assertTrail(id, steps));
        await().atMost(SOON).untilAsserted(() -> assertThat(unsaid()).isZero());
        assertThat(waitingIn(speakers)).isZero();
    }

    @Test
    void hearsDuplicatesOnce() {
        String id = started();
        move(id, 5);
        assertTrail(id, 5);

        List<ProducerRecord<String, byte[]>> said = recordsOf(id);
        assertThat(said).hasSizeGreaterThanOrEqualTo(6);
        said.forEach(stranger::send);
        said.reversed().forEach(stranger::send);
        move(id, 1);

        assertTrail(id, 6);
        assertThat(parkedUnder(id)).isEmpty();
    }

    @Test
    void parksAGapAndHealsWhenTheMissingEventArrives() {
        String id = RandomId.next();
        say(id, 1, "thing.started", 1, 0);
        say(id, 2, "thing.moved", 1, 1);
        say(id, 4, "thing.moved", 1, 3);
        say(id, 5, "thing.moved", 1, 4);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parkedUnder(id))
                        .extracting(ParkedRecord::sequence)
                        .containsExactly(4L, 5L));
        assertTrail(id, 1);

        say(id, 3, "thing.moved", 1, 2);

        assertTrail(id, 4);
        await().atMost(SOON).untilAsserted(() -> assertThat(gates(id)).isZero());
    }

    @Test
    void parksPoisonUnderItsKeyAndLetsOthersGoOn() {
        String sick = started();
        String healthy = started();
        move(sick, 1);
        assertTrail(sick, 1);
        trouble().forEach(one -> one.about.add(sick));

        move(sick, 3);
        move(healthy, 50);

        assertTrail(healthy, 50);
        // Two instances may have said the same event: both records wait.
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parkedUnder(sick))
                        .extracting(ParkedRecord::sequence)
                        .contains(3L, 4L, 5L));
        assertThat(parkedUnder(sick).getFirst().reason()).isEqualTo(Failure.Reason.FAILED);
        assertThat(parkedUnder(sick).getFirst().error()).isEqualTo(LinkageError.class.getName());
        assertTrail(sick, 1);

        trouble().forEach(one -> one.about.remove(sick));
        parking().retry("things|" + sick);
        assertTrail(sick, 4);
        await().atMost(SOON).untilAsserted(() -> assertThat(gates(sick)).isZero());
        move(sick, 1);
        assertTrail(sick, 5);
    }

    @Test
    void parksWhatIsNotAnEventOfThisHouse() {
        String id = RandomId.next();
        ProducerRecord<String, byte[]> noHeaders =
                new ProducerRecord<>("things", id, "not json".getBytes(StandardCharsets.UTF_8));
        ProducerRecord<String, byte[]> notJson = event(RandomId.next(), 1, "thing.started", 1, 0);
        String otherKey = notJson.key();
        stranger.send(noHeaders);
        stranger.send(new ProducerRecord<>(
                "things", null, null, otherKey, "{\"facts\":".getBytes(StandardCharsets.UTF_8), notJson.headers()));
        say(id, 1, "thing.started", 1, 0);

        assertTrail(id, 0);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parkedUnder(otherKey))
                        .extracting(ParkedRecord::reason)
                        .containsExactly(Failure.Reason.UNREADABLE));
        assertThat(parking().list(1, 200).items())
                .anySatisfy(one -> assertThat(one.gate()).isEqualTo(one.id()));
    }

    @Test
    void refusesFactsThatWereSealedForAnotherEvent() {
        String id = RandomId.next();
        ProducerRecord<String, byte[]> moved = event(RandomId.next(), 1, "thing.started", 1, 0);
        ProducerRecord<String, byte[]> target = event(id, 1, "thing.started", 1, 0);
        stranger.send(new ProducerRecord<>("things", null, null, id, moved.value(), target.headers()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parkedUnder(id))
                        .extracting(ParkedRecord::reason)
                        .containsExactly(Failure.Reason.UNREADABLE));
    }

    @Test
    void skipsTypesItDoesNotKnowAndParksVersionsItCannotRead() {
        String id = RandomId.next();
        say(id, 1, "thing.started", 1, 0);
        say(id, 2, "thing.sang", 1, 0);
        say(id, 3, "thing.rested", 1, 0);
        say(id, 4, "thing.moved", 1, 1);
        assertTrail(id, 1);
        assertThat(parkedUnder(id)).isEmpty();

        say(id, 5, "thing.moved", 2, 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(parkedUnder(id))
                        .extracting(ParkedRecord::reason)
                        .containsExactly(Failure.Reason.UNKNOWN_VERSION));
    }

    @Test
    void goesOnAfterAnOperatorDiscardsARecordOrAcceptsAGap() {
        String id = RandomId.next();
        say(id, 1, "thing.started", 1, 0);
        say(id, 2, "thing.moved", 2, 1);
        say(id, 3, "thing.moved", 1, 2);
        await().atMost(SOON).untilAsserted(() -> assertThat(parkedUnder(id)).hasSize(2));

        assertThat(parking().discard(parkedUnder(id).getFirst().id())).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(steps(id)).containsExactly(2));

        say(id, 7, "thing.moved", 1, 6);
        await().atMost(SOON).untilAsserted(() -> assertThat(parkedUnder(id)).hasSize(1));
        assertThat(parking().acceptGap(parkedUnder(id).getFirst().id())).isTrue();
        await().atMost(SOON).untilAsserted(() -> assertThat(steps(id)).containsExactly(2, 6));
    }

    @Test
    void keepsTheNewestCopyAndForgetsWhatIsGone() {
        String id = RandomId.next();
        Copies<Listener.Place> places = copies();
        sayPlace(id, 5, "fifth");
        await().atMost(SOON).untilAsserted(() -> assertThat(places.find(id)).contains(new Listener.Place("fifth")));
        sayPlace(id, 3, "third");
        sayPlace(id, 9, "ninth");
        await().atMost(SOON).untilAsserted(() -> assertThat(places.find(id)).contains(new Listener.Place("ninth")));
        stranger.send(wire.write(envelope("places", id, 10, "place.withdrawn", 1), null));
        await().atMost(SOON).untilAsserted(() -> assertThat(places.find(id)).isEmpty());
        sayPlace(id, 9, "late");
        String witness = RandomId.next();
        sayPlace(witness, 1, "after it in no order, but soon");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(places.find(witness)).isPresent());
        assertThat(places.find(id)).isEmpty();
    }

    @Test
    void tailsHearEverythingInEveryInstance() throws Exception {
        String id = started();
        move(id, 4);
        for (ConfigurableApplicationContext listener : listeners) {
            assertThat(listener.getBean(Tail.class).awaitCaughtUp(SOON)).isTrue();
            Map<String, Integer> memory = listener.getBean(Listener.Memory.class).steps;
            await().atMost(SOON).untilAsserted(() -> assertThat(memory).containsEntry(id, 4));
        }
    }

    @Test
    void aTailThatCouldNotTakeInAnEventReadsEverythingAgainAndIsReadyOnlyWhenItHasRead() {
        AtomicInteger scans = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        Tail tail = listeners
                .getFirst()
                .getBean(Tails.class)
                .of("things")
                .scanningFirst(scans::incrementAndGet)
                .hears("thing.moved", 1, Listener.Step.class, heard -> {
                    failures.incrementAndGet();
                    throw new IllegalStateException("the store is away");
                })
                .build();
        TailsHealth health = new TailsHealth(List.of(tail));
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        tail.start();
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
            assertThat(scans).hasValue(1);
            move(started(), 1);
            await().atMost(SOON).untilAsserted(() -> assertThat(scans).hasValueGreaterThan(1));
            assertThat(failures).hasPositiveValue();
        } finally {
            tail.stop();
        }
    }

    @Test
    void sealsFactsBeforeTheyAreStoredAndRoundsTimesThatLeave() {
        try (ConfigurableApplicationContext speaker = house.start(Speaker.class, "silenced", Map.of())) {
            Relays.abandon(speaker.getBean(Relay.class));
            String id = started(speaker);
            MongoTemplate template = speaker.getBean(MongoTemplate.class);
            Document document = template.getCollection("things")
                    .find(new Document("_id", id))
                    .first();
            assertThat(document.getList("outbox", Document.class)).hasSize(1);
            Document outbox = new Document("outbox", document.get("outbox"));
            assertThat(bytesOf(outbox)).doesNotContain(CANARY);
            assertThat(bytesOf(document)).contains(CANARY);
        }
        String id = started();
        assertTrail(id, 0);
        for (ConsumerRecord<byte[], byte[]> event : rawRecordsOf(id)) {
            assertThat(new String(event.value(), StandardCharsets.UTF_8)).doesNotContain(CANARY);
            assertThat(decodedFacts(event.value())).doesNotContain(CANARY);
            assertThat(event.timestamp() % Duration.ofHours(1).toMillis()).isZero();
            assertThat(event.headers())
                    .allSatisfy(header -> assertThat(header.key()).startsWith("ce_"));
        }
    }

    @Test
    void refusesSavesBeforeStoringWhenTooMuchWaits() {
        try (ConfigurableApplicationContext speaker =
                house.start(Speaker.class, "flooded", Map.of("vestka.outbox.capacity", "1KB"))) {
            Relays.abandon(speaker.getBean(Relay.class));
            started(speaker);
            started(speaker);
            String refused = RandomId.next();
            assertThatThrownBy(() -> things(speaker)
                            .create(
                                    refused,
                                    Thing.of(refused, CANARY),
                                    List.of(new Thing.Event.Started(refused, CANARY, TEXT))))
                    .isInstanceOf(OutboxFull.class);
            assertThat(things(speaker).find(refused)).isEmpty();
        }
    }

    @Test
    void saysAfterARestartWhatADeadRelayLeft() {
        List<String> ids = new ArrayList<>();
        try (ConfigurableApplicationContext dying = house.start(Speaker.class, "mortal", Map.of())) {
            ids.add(started(dying));
            Relays.abandon(dying.getBean(Relay.class));
            for (int i = 0; i < 20; i++) {
                ids.add(started(dying));
                things(dying).change(ids.getLast(), Thing::move);
                things(dying).change(ids.getFirst(), Thing::move);
            }
        }
        try (ConfigurableApplicationContext next = house.start(Speaker.class, "mortal", Map.of())) {
            assertTrail(ids.getFirst(), 20);
            ids.subList(1, ids.size()).forEach(id -> assertTrail(id, 1));
            await().atMost(SOON)
                    .untilAsserted(() ->
                            assertThat(next.getBean(Relay.class).waiting()).isZero());
        }
    }

    @Test
    void refusesToStartWhenAHearingIsNotBound() {
        assertThatThrownBy(() -> house.start(
                                Listener.class,
                                "deaf",
                                Map.of(
                                        "spring.cloud.function.definition", "thingsHeard",
                                        "spring.cloud.stream.bindings.thingsHeard-in-0.destination", "things"))
                        .close())
                .hasStackTraceContaining("The hearing placesHeard is not bound");
    }

    // Doing

    private String started() {
        return started(speakers.getFirst());
    }

    private static String started(ConfigurableApplicationContext speaker) {
        String id = RandomId.next();
        Creation<Thing> created =
                things(speaker).create(id, Thing.of(id, CANARY), List.of(new Thing.Event.Started(id, CANARY, TEXT)));
        assertThat(created).isInstanceOf(Creation.Created.class);
        return id;
    }

    private void move(String id, int times) {
        for (int i = 0; i < times; i++) {
            things(speakers.get(i % 2)).change(id, Thing::move);
        }
    }

    private void say(String id, long sequence, String type, int version, int step) {
        stranger.send(event(id, sequence, type, version, step));
    }

    private void sayPlace(String id, long sequence, String name) {
        Envelope envelope = envelope("places", id, sequence, "place.changed", 1);
        stranger.send(wire.write(envelope, new Wire.Body(sealed(envelope, new Listener.Place(name)), Map.of())));
    }

    private ProducerRecord<String, byte[]> event(String id, long sequence, String type, int version, int step) {
        Envelope envelope = envelope("things", id, sequence, type, version);
        return wire.write(
                envelope,
                new Wire.Body(sealed(envelope, new Thing.Facts(id, step, "")), Map.of("text", TEXT.ciphertext())));
    }

    private static Envelope envelope(String topic, String id, long sequence, String type, int version) {
        return new Envelope(topic, id, RandomId.next(), type, version, "stranger", id, sequence, Instant.now());
    }

    private byte[] sealed(Envelope envelope, Object facts) {
        return speakers.getFirst()
                .getBean(FactsCodec.class)
                .seal(facts, envelope.eventId(), envelope.type(), envelope.key());
    }

    // Looking

    private void assertTrail(String id, int steps) {
        await("the trail of a thing")
                .atMost(SOON)
                .untilAsserted(() -> assertThat(steps(id))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, steps).boxed().toList()));
    }

    @SuppressWarnings("unchecked")
    private List<Integer> steps(String id) {
        Aggregates<Trail, Trail.Never> trails = listeners.getFirst().getBean("trails", Aggregates.class);
        return trails.find(id)
                .orElseThrow(() -> new AssertionError("no trail yet"))
                .steps();
    }

    private List<ParkedRecord> parkedUnder(String key) {
        return parking().list(1, 200).items().stream()
                .filter(one -> one.gate().endsWith("|" + key))
                .toList();
    }

    private long gates(String key) {
        return listeners
                .getFirst()
                .getBean(MongoTemplate.class)
                .getCollection("parked.gates")
                .countDocuments(new Document("_id", "things|" + key));
    }

    private Parking parking() {
        return listeners.getLast().getBean(Parking.class);
    }

    private List<Listener.Trouble> trouble() {
        return listeners.stream()
                .map(one -> one.getBean(Listener.Trouble.class))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Copies<Listener.Place> copies() {
        return listeners.getFirst().getBean(Copies.class);
    }

    @SuppressWarnings("unchecked")
    private static Aggregates<Thing, Thing.Event> things(ConfigurableApplicationContext speaker) {
        return speaker.getBean("things", Aggregates.class);
    }

    private long unsaid() {
        return speakers.getFirst()
                .getBean(MongoTemplate.class)
                .getCollection("things")
                .countDocuments(new Document("outbox.0", new Document("$exists", true)));
    }

    private static long waitingIn(List<ConfigurableApplicationContext> speakers) {
        return speakers.stream()
                .mapToLong(one -> one.getBean(Relay.class).waiting())
                .sum();
    }

    private List<ProducerRecord<String, byte[]>> recordsOf(String key) {
        return rawRecordsOf(key).stream()
                .map(one -> new ProducerRecord<>("things", null, one.timestamp(), key, one.value(), one.headers()))
                .toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> rawRecordsOf(String key) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", house.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("things").stream()
                    .map(info -> new TopicPartition("things", info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(one -> {
                    if (key.equals(new String(one.key(), StandardCharsets.UTF_8))) {
                        found.add(one);
                    }
                });
            }
        }
        return found;
    }

    private static String decodedFacts(byte[] value) {
        String json = new String(value, StandardCharsets.UTF_8);
        int start = json.indexOf("\"facts\":\"") + 9;
        return new String(
                Base64.getDecoder().decode(json.substring(start, json.indexOf('"', start))),
                StandardCharsets.ISO_8859_1);
    }

    private static String bytesOf(Document document) {
        RawBsonDocument raw = new RawBsonDocument(document, new org.bson.codecs.DocumentCodec());
        return new String(raw.getByteBuffer().array(), StandardCharsets.ISO_8859_1);
    }
}
