package org.vestka.platform.messaging.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.House;
import org.vestka.platform.messaging.Speaker;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.parking.Parking;
import org.vestka.platform.messaging.topics.TopicTable;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Wire;

/**
 * An offset is committed only after the save: a record whose save failed because the store was away comes again after a
 * restart. The same run with an intake that returns before the save loses it, which shows that the run would notice.
 */
class OffsetAfterSaveTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    record Tide(String tideId) {}

    /** Stands for the store of a service: away or there, and what was saved in it. */
    static final class Shore {
        final Set<String> saved = ConcurrentHashMap.newKeySet();
        final AtomicInteger attempts = new AtomicInteger();
        volatile boolean away;

        Verdict save(String id) {
            attempts.incrementAndGet();
            if (away) {
                throw new DataAccessResourceFailureException("away");
            }
            saved.add(id);
            return Verdict.HANDLED;
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Careful {

        @Bean
        TopicTable topicTable() {
            return Speaker.TABLE;
        }

        @Bean
        Shore shore() {
            return new Shore();
        }

        @Bean
        Hearing tidesHeard(Hearings hearings, Shore shore) {
            return hearings.of("tides")
                    .hears("tide.rose", 1, Tide.class, heard -> shore.save(heard.key()))
                    .build();
        }
    }

    /** The mutant: its offsets are committed while the save is still to come. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Hasty extends Careful {

        @Bean
        Intake intake(Wire wire, FactsCodec codec, Parking parking) {
            return new Intake(wire, codec, parking, Duration.ofSeconds(5), new SimpleMeterRegistry()) {
                @Override
                void take(Hearing hearing, org.vestka.platform.messaging.wire.Received received) {
                    Thread.ofVirtual().start(() -> {
                        try {
                            super.take(hearing, received);
                        } catch (DataAccessResourceFailureException e) {
                            // The broker believes that it was handled; nobody is left who could try again.
                        }
                    });
                }
            };
        }
    }

    @Test
    void aRecordWhoseSaveFailedComesAgain() throws Exception {
        assertThat(survivesAnAbsenceOfTheStore(Careful.class, "careful")).isTrue();
    }

    @Test
    void committingBeforeTheSaveWouldLoseIt() throws Exception {
        assertThat(survivesAnAbsenceOfTheStore(Hasty.class, "hasty")).isFalse();
    }

    private static boolean survivesAnAbsenceOfTheStore(Class<?> application, String name) throws Exception {
        String first = RandomId.next();
        String witness = RandomId.next();
        try (ConfigurableApplicationContext service = start(application, name)) {
            Shore shore = service.getBean(Shore.class);
            shore.away = true;
            say(service, first);
            await().atMost(SOON).until(() -> shore.attempts.get() > 0);
        }
        try (ConfigurableApplicationContext service = start(application, name)) {
            Shore shore = service.getBean(Shore.class);
            say(service, witness);
            await().atMost(SOON).until(() -> shore.saved.contains(witness));
            return shore.saved.contains(first);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, String name) {
        return House.open()
                .start(
                        application,
                        name,
                        Map.of(
                                "spring.cloud.function.definition", "tidesHeard",
                                "spring.cloud.stream.bindings.tidesHeard-in-0.destination", "tides"));
    }

    /** Always to the same partition, so that the witness comes after what it is the witness of. */
    private static void say(ConfigurableApplicationContext service, String id) throws Exception {
        Envelope envelope = new Envelope("tides", id, RandomId.next(), "tide.rose", 1, "sea", id, 1, Instant.now());
        byte[] facts = service.getBean(FactsCodec.class).seal(new Tide(id), envelope.eventId(), "tide.rose", id);
        ProducerRecord<String, byte[]> event = new Wire().write(envelope, new Wire.Body(facts, Map.of()));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", House.open().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "tides", 0, event.timestamp(), event.key(), event.value(), event.headers()))
                    .get();
        }
    }
}
