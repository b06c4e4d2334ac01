package org.vestka.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
    private static final String TOPIC = "letters";

    @TempDir
    Path directory;

    @Test
    void keepsTopicsAndRecordsOverARestartAndMakesNoTopicByItself() throws Exception {
        try (var broker = EmbeddedBroker.startIn(directory, 0)) {
            makeTopic(broker.bootstrapServers());
            try (var producer = producer(broker.bootstrapServers())) {
                producer.send(new ProducerRecord<>(TOPIC, "key", "news")).get(10, TimeUnit.SECONDS);
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>("nobody-made-me", "key", "news"))
                                .get(10, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TimeoutException.class);
            }
        }
        try (var broker = EmbeddedBroker.startIn(directory, 0)) {
            assertThat(everythingIn(broker.bootstrapServers(), Set.of("news"))).containsExactly("news");
        }
    }

    @Test
    void losesNoAcknowledgedRecordWhenItIsKilledUnderLoad() throws Exception {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        var enough = new CountDownLatch(2_000);
        try (var process = ChildProcess.start(BrokerProcess.class, directory, 0)) {
            makeTopic(process.address());
            var killed = new CountDownLatch(1);
            var writing = Thread.ofVirtual().start(() -> sendUntil(killed, process.address(), acknowledged, enough));
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            process.kill();
            killed.countDown();
            assertThat(writing.join(Duration.ofSeconds(10))).isTrue();
        }
        var expected = Set.copyOf(acknowledged);
        try (var broker = EmbeddedBroker.startIn(directory, 0)) {
            assertThat(everythingIn(broker.bootstrapServers(), expected)).containsAll(expected);
        }
    }

    private static void sendUntil(
            CountDownLatch killed, String bootstrapServers, Queue<String> acknowledged, CountDownLatch enough) {
        var producer = producer(bootstrapServers);
        for (int i = 0; killed.getCount() > 0; i++) {
            var value = Integer.toString(i);
            producer.send(new ProducerRecord<>(TOPIC, value, value), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.add(value);
                    enough.countDown();
                }
            });
            if (i % 100 == 0) {
                producer.flush();
            }
        }
        // What was never acknowledged does not count: no waiting for it.
        producer.close(Duration.ZERO);
    }

    private static void makeTopic(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get(10, TimeUnit.SECONDS);
        }
    }

    private static KafkaProducer<String, String> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "max.block.ms",
                        "1000",
                        "delivery.timeout.ms",
                        "3000",
                        "request.timeout.ms",
                        "2000",
                        "linger.ms",
                        "0"),
                new StringSerializer(),
                new StringSerializer());
    }

    /** Reads until all that is expected was seen, 15 s at most. */
    private static List<String> everythingIn(String bootstrapServers, Set<String> expected) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList());
            var values = new ArrayList<String>();
            var missing = new HashSet<>(expected);
            var end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
            while (!missing.isEmpty() && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                    missing.remove(record.value());
                }
            }
            return values;
        }
    }
}
