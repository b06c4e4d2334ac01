package org.vestka.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.service.VestkaService;

/**
 * How many letters a second are accepted, until everything is published and the outbox is empty: beside bare inserts
 * into the same store, which nothing can beat, and beside saving and then sending, which loses events when it dies between the two.
 */
public final class Intake {

    private static final int CLIENTS = 8;
    private static final int LETTERS = 6_000;
    private static final int ROUNDS = 3;
    private static final String NAIVE_TOPIC = "benchmark.naive";

    private Intake() {}

    /** The application whose letters are counted. */
    @VestkaService
    static class Accepting {
        @Bean
        Aggregates<Sample, Sample.Accepted> samples(StoredCollections stored) {
            return stored.aggregates(
                    "samples",
                    Sample.class,
                    event -> List.of(
                            Outgoing.of("letters", event.id(), "letter.submitted", 1, Map.of("text", event.text()))));
        }
    }

    public static void main(String[] arguments) throws Exception {
        var bare = new ArrayList<Double>();
        var naive = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        try (var ground = Ground.lay();
                var application = ground.start(Accepting.class, "intake");
                MongoClient mongo = MongoClients.create(ground.connection("intake"));
                var producer = producer(ground.brokers());
                var clients = Executors.newFixedThreadPool(CLIENTS)) {
            createNaiveTopic(ground.brokers());
            @SuppressWarnings("unchecked")
            Aggregates<Sample, Sample.Accepted> samples = application.getBean("samples", Aggregates.class);
            MongoCollection<Document> stored = mongo.getDatabase("intake").getCollection("samples");
            // The first round of each warms the machine up and is not counted.
            for (int round = 0; round <= ROUNDS; round++) {
                MongoCollection<Document> into =
                        mongo.getDatabase("bare" + round).getCollection("letters");
                double bareFigure = perSecond(clients, () -> insert(into), () -> {});
                MongoCollection<Document> next =
                        mongo.getDatabase("naive" + round).getCollection("letters");
                double naiveFigure = perSecond(clients, () -> saveThenSend(next, producer), () -> {});
                double oursFigure = perSecond(clients, () -> accept(samples), () -> awaitEmptyOutbox(stored));
                if (round > 0) {
                    bare.add(bareFigure);
                    naive.add(naiveFigure);
                    ours.add(oursFigure);
                }
                stored.deleteMany(new Document());
            }
        }
        double limit = median(bare);
        double peer = median(naive);
        double figure = median(ours);
        new Table(
                        "intake",
                        "Letters accepted per second, until all are published",
                        "what",
                        "per second",
                        "of bare inserts",
                        "of save-then-send")
                .row("bare inserts", Table.figure(limit, 0), "1.00", "")
                .row("save, then send (linger 0)", Table.figure(peer, 0), Table.figure(peer / limit, 2), "1.00")
                .row(
                        "**stored envelope and relay**",
                        Table.figure(figure, 0),
                        Table.figure(figure / limit, 2) + " (goal 0.80)",
                        Table.figure(figure / peer, 2) + " (goal 0.95)")
                .keep();
    }

    private static double perSecond(ExecutorService clients, Work letter, Work untilDone) throws Exception {
        long began = System.nanoTime();
        var running = new ArrayList<Future<?>>();
        for (int client = 0; client < CLIENTS; client++) {
            running.add(clients.submit(() -> {
                for (int i = 0; i < LETTERS / CLIENTS; i++) {
                    letter.run();
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get(5, TimeUnit.MINUTES);
        }
        untilDone.run();
        return LETTERS / ((System.nanoTime() - began) / 1e9);
    }

    private static void insert(MongoCollection<Document> into) {
        Sample sample = Sample.of(RandomId.next());
        into.insertOne(new Document("_id", sample.id()).append("text", sample.text()));
    }

    private static void saveThenSend(MongoCollection<Document> into, KafkaProducer<String, byte[]> producer)
            throws Exception {
        Sample sample = Sample.of(RandomId.next());
        into.insertOne(new Document("_id", sample.id()).append("text", sample.text()));
        byte[] event = Sample.Accepted.of(sample).text().getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(NAIVE_TOPIC, sample.id(), event)).get(30, TimeUnit.SECONDS);
    }

    private static void accept(Aggregates<Sample, Sample.Accepted> samples) {
        Sample sample = Sample.of(RandomId.next());
        samples.create(sample.id(), sample, List.of(Sample.Accepted.of(sample)));
    }

    private static void awaitEmptyOutbox(MongoCollection<Document> stored) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (stored.countDocuments(Filters.exists("outbox.0")) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the outbox did not become empty within two minutes");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static KafkaProducer<String, byte[]> producer(String brokers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static void createNaiveTopic(String brokers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(List.of(new NewTopic(NAIVE_TOPIC, 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** A piece of work that may fail. */
    interface Work {
        void run() throws Exception;
    }
}
