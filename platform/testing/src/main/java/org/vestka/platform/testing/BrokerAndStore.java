package org.vestka.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.vestka.embedded.EmbeddedBroker;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.platform.testing.contract.Contracts;

/**
 * The broker and the store of this JVM's tests, started when first asked for. Embedded ones by default; addresses from the
 * environment variables {@code VESTKA_TEST_KAFKA} and {@code VESTKA_TEST_MONGODB}, whose broker belongs to the tests (its
 * topics are deleted first); containers where {@code VESTKA_TEST_WITH=containers} and Docker answers.
 */
public final class BrokerAndStore {

    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
    private static final String MONGODB_IMAGE = "mongo:8";

    private final String bootstrapServers;
    private final String mongoUri;
    private final Path home;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private BrokerAndStore(String bootstrapServers, String mongoUri, Path home) {
        this.bootstrapServers = bootstrapServers;
        this.mongoUri = mongoUri;
        this.home = home;
    }

    /** The one of this JVM. */
    public static BrokerAndStore ofThisRun() {
        return OfThisRun.INSTANCE;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Without a database. */
    public String mongoUri() {
        return mongoUri;
    }

    /** A name for a database that no other run uses. */
    public String database(String name) {
        return name.toLowerCase(Locale.ROOT) + "_" + run;
    }

    /** Where this run keeps keys; deleted at its end. */
    public Path keys() {
        return home.resolve("keys");
    }

    /** Where this run keeps data; deleted at its end. */
    public Path data() {
        return home.resolve("data");
    }

    private static final class OfThisRun {
        static final BrokerAndStore INSTANCE = start();
    }

    private static BrokerAndStore start() {
        try {
            Path home = Files.createTempDirectory("vestka-test-");
            // Only what was started here is stopped here, and the files go last.
            Closing closing = new Closing(home);
            Runtime.getRuntime().addShutdownHook(new Thread(closing::close, "end-of-tests"));
            boolean containers = "containers".equals(System.getenv("VESTKA_TEST_WITH"));
            return new BrokerAndStore(broker(home, closing, containers), store(closing, containers), home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String broker(Path home, Closing closing, boolean containers) throws IOException {
        String given = System.getenv("VESTKA_TEST_KAFKA");
        if (given != null) {
            deleteTopics(given);
            return given;
        }
        if (containers) {
            KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE);
            broker.start();
            closing.broker = broker::stop;
            return broker.getBootstrapServers();
        }
        EmbeddedBroker broker = EmbeddedBroker.startIn(home.resolve("broker"), 0);
        closing.broker = broker::close;
        return broker.bootstrapServers();
    }

    private static String store(Closing closing, boolean containers) throws IOException {
        String given = System.getenv("VESTKA_TEST_MONGODB");
        if (given != null) {
            return given;
        }
        if (containers) {
            MongoDBContainer store = new MongoDBContainer(MONGODB_IMAGE);
            store.start();
            closing.store = store::stop;
            return store.getConnectionString();
        }
        EmbeddedStore store = EmbeddedStore.inMemory(0);
        closing.store = store::close;
        return store.connectionString();
    }

    /** What an earlier run said was sealed under keys that are gone. */
    private static void deleteTopics(String bootstrapServers) {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
            var ours = Contracts.current().topics().stream()
                    .map(Contracts.Topic::name)
                    .toList();
            var there = admin.listTopics().names().get();
            admin.deleteTopics(ours.stream().filter(there::contains).toList())
                    .all()
                    .get();
            Eventually.value(
                    () -> admin.listTopics().names().get(),
                    names -> ours.stream().noneMatch(names::contains));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deleting the topics of an earlier run", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the topics of an earlier run could not be deleted", e);
        }
    }

    private static final class Closing {

        private final Path home;
        private @Nullable Runnable broker;
        private @Nullable Runnable store;

        Closing(Path home) {
            this.home = home;
        }

        void close() {
            if (broker != null) {
                broker.run();
            }
            if (store != null) {
                store.run();
            }
            try {
                FileSystemUtils.deleteRecursively(home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
