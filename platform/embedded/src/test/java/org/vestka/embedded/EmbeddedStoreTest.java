package org.vestka.embedded;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {
    @TempDir
    Path directory;

    @Test
    void keepsDocumentsAndUniqueIndexesOverARestart() throws Exception {
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            numbered(client).insertOne(document("a", 1));
        }
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            var collection = client.getDatabase("test").getCollection("numbered");
            assertThat(collection.find(eq("number", 1)).first()).containsEntry("_id", "a");
            assertThatThrownBy(() -> collection.insertOne(document("b", 1)))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCode()).isEqualTo(11000));
        }
    }

    @Test
    void tellsValuesOfEveryTypeApartAsIdsAndInIndexes() throws Exception {
        List<Object> values = List.of(
                "text",
                "текст",
                "",
                7,
                8L,
                9.5,
                -1,
                true,
                new Date(1_700_000_000_000L),
                new ObjectId("656f3c0000000000000000aa"),
                new Binary(new byte[] {1, 2, 3}),
                new Document("part", "a").append("more", new Document("n", 1)),
                new Document("part", "b"));
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            for (int at = 0; at < values.size(); at++) {
                numbered(client)
                        .insertOne(new Document("_id", values.get(at))
                                .append("number", values.get(at))
                                .append("at", at)
                                .append("list", List.of(values.get(at), "end")));
            }
            numbered(client).insertOne(new Document("_id", "nothing").append("number", null));
        }
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            var collection = client.getDatabase("test").getCollection("numbered");
            for (int at = 0; at < values.size(); at++) {
                Object value = values.get(at);
                var byId = collection.find(eq("_id", value)).first();
                assertThat(byId).as("%s by id", value).containsEntry("at", at).containsEntry("number", value);
                assertThat(byId).containsEntry("list", List.of(value, "end"));
                assertThat(collection.find(eq("number", value)).first())
                        .as("%s by index", value)
                        .containsEntry("at", at);
                assertThatThrownBy(() ->
                                collection.insertOne(new Document("_id", "twice " + value).append("number", value)))
                        .isInstanceOf(MongoWriteException.class);
            }
            assertThat(collection.find(eq("_id", "nothing")).first()).containsEntry("number", null);
            assertThat(collection.countDocuments()).isEqualTo(values.size() + 1);
        }
    }

    /** The library opens its collections by names that we foresee; if it chose others, they would be kept its own way. */
    @Test
    void keepsNoJavaObjectInItsFile() throws Exception {
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            numbered(client).insertOne(document("a", 1));
            numbered(client).insertOne(new Document("_id", new Document("part", "a")).append("number", 2));
        }
        var file = Files.readString(directory.resolve("documents.mv"), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .contains("test.numbered")
                .doesNotContain("de.bwaldvogel")
                .doesNotContain("java.util");
    }

    @Test
    void refusesWhatItWouldMisread() throws Exception {
        Files.writeString(directory.resolve("store.mv"), "kept by Java's serialization");
        assertThatThrownBy(() -> EmbeddedStore.startIn(directory, 0))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("earlier Vestka");
    }

    @Test
    void losesNoAcknowledgedWriteWhenItIsKilledUnderLoad() throws Exception {
        Queue<Integer> acknowledged = new ConcurrentLinkedQueue<>();
        try (var process = ChildProcess.start(StoreProcess.class, directory, 0);
                var client =
                        MongoClients.create(process.address() + "/?serverSelectionTimeoutMS=5000&retryWrites=false");
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var collection = numbered(client);
            var enough = new CountDownLatch(1_500);
            for (int writer = 0; writer < 4; writer++) {
                var first = writer * 1_000_000;
                writers.submit(() -> writeUntilTheStoreDies(collection, first, acknowledged, enough));
            }
            assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
            process.kill();
        }

        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            var collection = client.getDatabase("test").getCollection("numbered");
            var lost = new ArrayList<Integer>();
            for (var number : acknowledged) {
                var byId = collection.find(eq("_id", "n" + number)).first();
                var byIndex = collection.find(eq("number", number)).first();
                if (byId == null || byIndex == null) {
                    lost.add(number);
                }
            }
            assertThat(lost).isEmpty();
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(1_500);
            assertEveryDocumentIsFoundByItsIndex(collection);
        }
    }

    @Test
    void keepsItsFileSmallWhenTheSameDocumentsAreWrittenAgainAndAgain() throws Exception {
        var text = "x".repeat(2_000);
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            var collection = client.getDatabase("test").getCollection("rewritten");
            for (int round = 0; round < 4_000; round++) {
                var id = round % 50;
                collection.replaceOne(
                        eq("_id", id),
                        new Document("_id", id).append("round", round).append("text", text),
                        new ReplaceOptions().upsert(true));
            }
            try (var files = Files.list(directory)) {
                long bytes = files.mapToLong(file -> file.toFile().length()).sum();
                // 8 MB were written; what is alive is 100 kB.
                assertThat(bytes).isLessThan(4_000_000);
            }
        }
    }

    @Test
    void stopsCleanlyWhenItIsToldTo() throws Exception {
        try (var process = ChildProcess.start(StoreProcess.class, directory, 0)) {
            try (var client = MongoClients.create(process.address())) {
                numbered(client).insertOne(document("a", 1));
            }
            assertThat(process.stop()).isEqualTo(143);
        }
        try (var store = EmbeddedStore.startIn(directory, 0);
                var client = MongoClients.create(store.connectionString())) {
            assertThat(client.getDatabase("test").getCollection("numbered").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void answersHelloAsHealthChecksAskIt() throws Exception {
        try (var store = EmbeddedStore.inMemory(0);
                var client = MongoClients.create(store.connectionString())) {
            var answer = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(answer).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
        }
    }

    private static void writeUntilTheStoreDies(
            MongoCollection<Document> collection, int first, Queue<Integer> acknowledged, CountDownLatch enough) {
        for (int number = first; ; number++) {
            try {
                collection.insertOne(document("n" + number, number));
            } catch (MongoException e) {
                return;
            }
            acknowledged.add(number);
            enough.countDown();
        }
    }

    /** A kill between a document and its index entry would leave one that no query finds, or a number nobody can use. */
    private static void assertEveryDocumentIsFoundByItsIndex(MongoCollection<Document> collection) {
        var torn = new ArrayList<Object>();
        for (var document : collection.find()) {
            var number = document.get("number");
            if (collection.find(eq("number", number)).first() == null) {
                torn.add(number);
            }
        }
        assertThat(torn).isEmpty();
    }

    private static MongoCollection<Document> numbered(MongoClient client) {
        var collection = client.getDatabase("test").getCollection("numbered");
        collection.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        return collection;
    }

    private static Document document(String id, int number) {
        return new Document("_id", id).append("number", number).append("text", "x".repeat(1_000));
    }
}
