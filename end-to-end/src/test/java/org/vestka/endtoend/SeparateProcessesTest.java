package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The same house as separate processes, letter-service twice: the journey, and fifty letters while each service is killed. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeparateProcessesTest {

    private static final int PORT_SHIFT = 3_000;
    private static final int FIFTY = 50;
    private static final Map<String, Integer> SERVICES =
            Map.of("registry", 8101, "assignment", 8102, "letter", 8103, "translation", 8104, "dispatch", 8105);

    @TempDir
    static Path folder;

    private static House house;
    private static Work work;

    @BeforeAll
    static void start() {
        house = House.start(folder.resolve("home"), PORT_SHIFT, "processes", "--instances", "letter=2");
        work = new Work(People.of(house));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void aLetterGoesThroughAllServicesAndItsAnswerComesBack() throws IOException {
        work.enterPrisoners(FIFTY);
        await().atMost(Duration.ofSeconds(30)).until(work::somebodyCanBeGiven);

        String words = work.writeOne("Hello! The ferns came up this week.");
        assertThat(work.ledger(words)).contains("Sent");

        await().atMost(Duration.ofSeconds(20)).until(() -> work.moderate() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> work.translate() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> work.proofread() == 1);
        var printed = new ArrayList<byte[]>();
        await().atMost(Duration.ofSeconds(20)).until(() -> printed.addAll(work.printAndPost()));
        await().atMost(Duration.ofSeconds(20)).until(() -> work.ledger(words).contains("Posted"));

        Path batch = Files.write(folder.resolve("narrated.pdf"), printed.getFirst());
        Path photograph = Photograph.ofTheFilledReplySheet(batch, folder.resolve("narrated.jpg"));
        work.dispatcher()
                .open("/desk/dispatch/scans")
                .form("Upload")
                .attach("scans", "answer.jpg", "image/jpeg", Files.readAllBytes(photograph))
                .send()
                .isThere();
        await().atMost(Duration.ofSeconds(20)).until(() -> work.ledger(words).contains("An answer has come!"));
        Sitting.Page answers = work.translator().open("/desk/translations?queue=answers");
        answers.form("Take it")
                .send()
                .form("Done")
                .with("text", "Thank you. Here it snows.")
                .with("into", "en")
                .send();
        assertThat(work.ledger(words)).as("before a person has read it").doesNotContain("read the answer");
        await().atMost(Duration.ofSeconds(20)).until(() -> work.readAnswers() == 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> work.ledger(words).contains("read the answer"));
    }

    @Test
    @Order(2)
    void fiftyLettersArriveOnceWhileEachServiceIsKilled() {
        Set<String> before = postedLetters().keySet();
        var words = new ArrayList<String>();
        for (int i = 0; i < FIFTY; i++) {
            switch (i) {
                case 10 -> house.kill("registry-1");
                case 20 -> house.kill("assignment-1");
                case 30 -> house.kill("letter-1");
                default -> {}
            }
            words.add(work.writeOne("Letter " + i + ". The ferns came up this week."));
        }
        assertThat(new HashSet<>(words)).as("a receipt for each letter").hasSize(FIFTY);

        var toBeKilled = new ArrayList<>(List.of("letter-1", "translation-1", "dispatch-1", "letter-2", "dispatch-1"));
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    int done = work.moderate();
                    killNext(toBeKilled, done);
                    done = work.translate();
                    killNext(toBeKilled, done);
                    done = work.proofread();
                    killNext(toBeKilled, done);
                    done = work.printAndPost().size();
                    killNext(toBeKilled, done);
                    return postedLetters().size() - before.size() >= FIFTY;
                });

        Map<String, Set<String>> posted = postedLetters();
        posted.keySet().removeAll(before);
        assertThat(posted).as("letters that were posted").hasSize(FIFTY);
        assertThat(posted.values())
                .as("postings of each letter")
                .allSatisfy(each -> assertThat(each).hasSize(1));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(words)
                        .allSatisfy(receipt -> assertThat(work.ledger(receipt)).contains("Posted")));
        SERVICES.forEach((service, port) ->
                assertThat(parked(port)).as("records parked at %s", service).isZero());
    }

    private static void killNext(List<String> toBeKilled, int done) {
        if (done > 0 && !toBeKilled.isEmpty()) {
            house.kill(toBeKilled.removeFirst());
        }
    }

    /** For each letter that the topic says was posted: the postings that said so. */
    private static Map<String, Set<String>> postedLetters() {
        var settings = new Properties();
        settings.put("bootstrap.servers", "127.0.0.1:" + house.port(9192));
        settings.put("enable.auto.commit", "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("dispatches").stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var posted = new HashMap<String, Set<String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    if (header(record, "ce_type").equals("letter.posted")) {
                        posted.computeIfAbsent(record.key(), key -> new HashSet<>())
                                .add(header(record, "ce_subject"));
                    }
                }
            }
            return posted;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** What the service's own gauge says. */
    private static double parked(int usualPort) {
        try (var http = HttpClient.newHttpClient()) {
            String metrics = http.send(
                            HttpRequest.newBuilder(URI.create(
                                            "http://127.0.0.1:" + house.port(usualPort) + "/actuator/prometheus"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertThat(metrics).contains("vestka_parked");
            return metrics.lines()
                    .filter(line -> line.startsWith("vestka_parked"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
