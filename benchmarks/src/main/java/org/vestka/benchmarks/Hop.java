package org.vestka.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.integration.autoconfigure.IntegrationAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.config.ExtendedBindingHandlerMappingsProviderConfiguration;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.function.FunctionConfiguration;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.service.VestkaService;

/**
 * How long it takes from a letter that is accepted to the same letter stored in the next service, at 50 letters a
 * second: beside a bare Spring Cloud Stream hop, which saves, sends with StreamBridge, and saves again, and is safe against nothing.
 */
public final class Hop {

    private static final int PER_SECOND = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    private Hop() {}

    /** The service that accepts letters. */
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

    /** The next service: stores what it hears. */
    @VestkaService
    static class Next {
        @Bean
        Arrivals arrivals() {
            return new Arrivals();
        }

        @Bean
        Aggregates<Sample, Sample.Accepted> samples(StoredCollections stored) {
            return stored.silent("samples", Sample.class);
        }

        @Bean
        Hearing lettersHeard(Hearings hearings, Aggregates<Sample, Sample.Accepted> samples, Arrivals arrivals) {
            return hearings.of("letters")
                    .hears("letter.submitted", 1, SubmittedFacts.class, heard -> {
                        var letter = new Sample(heard.key(), heard.facts().text());
                        var verdict = samples.createOnHearing(heard, heard.key(), letter, List.of());
                        arrivals.arrived(heard.key());
                        return verdict;
                    })
                    .ignores("letter.approved", "letter.rejected", "letter.cleared", "answer.ready")
                    .build();
        }
    }

    /** What the next service reads of a letter. */
    record SubmittedFacts(String text) {}

    /** Both ends of the bare hop. */
    @SpringBootConfiguration
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        KafkaAutoConfiguration.class,
        IntegrationAutoConfiguration.class,
        ContextFunctionCatalogAutoConfiguration.class,
        CloudEventsFunctionExtensionConfiguration.class,
        ExtendedBindingHandlerMappingsProviderConfiguration.class,
        BindingServiceConfiguration.class,
        FunctionConfiguration.class
    })
    static class Bare {
        @Bean
        Arrivals arrivals() {
            return new Arrivals();
        }

        @Bean
        Consumer<Message<byte[]>> bareLetters(MongoCollection<Document> next, Arrivals arrivals) {
            return message -> {
                String id = (String) message.getHeaders().get("letter");
                next.insertOne(new Document("_id", id)
                        .append("text", new String(message.getPayload(), StandardCharsets.UTF_8)));
                arrivals.arrived(String.valueOf(id));
            };
        }
    }

    public static void main(String[] arguments) throws Exception {
        var table = new Table(
                "hop",
                "Accepted letter to stored in the next service, at " + PER_SECOND + " letters a second",
                "what",
                "p50 ms",
                "p99 ms",
                "letters");
        try (var ground = Ground.lay();
                MongoClient mongo = MongoClients.create(ground.connection("bare"))) {
            measureBare(ground, mongo, table);
            measureOurs(ground, table);
        }
        table.row("goal", "5", "20", "").keep();
    }

    private static void measureBare(Ground ground, MongoClient mongo, Table table) throws Exception {
        MongoCollection<Document> first = mongo.getDatabase("bare").getCollection("first");
        MongoCollection<Document> next = mongo.getDatabase("bare").getCollection("next");
        try (var bare = new SpringApplicationBuilder(Bare.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("next", next))
                .properties(
                        "spring.config.name=none",
                        "spring.main.banner-mode=off",
                        "logging.level.root=warn",
                        "spring.cloud.stream.kafka.binder.brokers=" + ground.brokers(),
                        "spring.cloud.stream.kafka.binder.min-partition-count=3",
                        "spring.cloud.stream.kafka.binder.auto-add-partitions=true",
                        "spring.cloud.function.definition=bareLetters",
                        "spring.cloud.stream.bindings.bareLetters-in-0.destination=benchmark.bare",
                        "spring.cloud.stream.bindings.bareLetters-in-0.group=next",
                        "spring.cloud.stream.kafka.binder.consumer-properties.auto.offset.reset=earliest")
                .run()) {
            var bridge = bare.getBean(StreamBridge.class);
            var arrivals = bare.getBean(Arrivals.class);
            measure("bare Spring Cloud Stream hop", arrivals, table, () -> {
                Sample sample = Sample.of(RandomId.next());
                arrivals.leaves(sample.id());
                first.insertOne(new Document("_id", sample.id()).append("text", sample.text()));
                byte[] event = Sample.Accepted.of(sample).text().getBytes(StandardCharsets.UTF_8);
                bridge.send(
                        "benchmark.bare",
                        MessageBuilder.withPayload(event)
                                .setHeader("letter", sample.id())
                                .build());
            });
        }
    }

    private static void measureOurs(Ground ground, Table table) throws Exception {
        try (var accepting = ground.start(Accepting.class, "accepting");
                var hearing = ground.start(
                        Next.class,
                        "next",
                        "--spring.cloud.function.definition=lettersHeard",
                        "--spring.cloud.stream.bindings.lettersHeard-in-0.destination=letters")) {
            @SuppressWarnings("unchecked")
            Aggregates<Sample, Sample.Accepted> samples = accepting.getBean("samples", Aggregates.class);
            var arrivals = hearing.getBean(Arrivals.class);
            measure("**stored envelope, relay, hearing with marks**", arrivals, table, () -> {
                Sample sample = Sample.of(RandomId.next());
                arrivals.leaves(sample.id());
                samples.create(sample.id(), sample, List.of(Sample.Accepted.of(sample)));
            });
        }
    }

    /** Sends at an even pace; a letter that is late does not make the next ones wait. */
    private static void measure(String what, Arrivals arrivals, Table table, Intake.Work letter) throws Exception {
        pace(WARM_UP, letter);
        awaitQuiet(arrivals, (int) (WARM_UP.toSeconds() * PER_SECOND));
        arrivals.forget();
        pace(MEASURED, letter);
        int sent = (int) (MEASURED.toSeconds() * PER_SECOND);
        awaitQuiet(arrivals, sent);
        table.row(
                what,
                Table.figure(arrivals.within(0.50), 1),
                Table.figure(arrivals.within(0.99), 1),
                Integer.toString(arrivals.count()));
    }

    private static void pace(Duration time, Intake.Work letter) throws Exception {
        long began = System.nanoTime();
        for (int i = 0; i < time.toSeconds() * PER_SECOND; i++) {
            long due = began + i * 1_000_000_000L / PER_SECOND;
            long wait = due - System.nanoTime();
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
            letter.run();
        }
    }

    private static void awaitQuiet(Arrivals arrivals, int all) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (arrivals.count() < all && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        if (arrivals.count() < all) {
            throw new IllegalStateException(arrivals.count() + " of " + all + " letters arrived");
        }
    }
}
