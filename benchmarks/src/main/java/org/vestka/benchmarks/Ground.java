package org.vestka.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.embedded.EmbeddedBroker;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.platform.service.VestkaApplication;

/** A fresh broker and a fresh durable store, the ones that standalone uses; what they kept is gone when it is closed. */
final class Ground implements AutoCloseable {

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private Ground(Path directory, EmbeddedBroker broker, EmbeddedStore store) {
        this.directory = directory;
        this.broker = broker;
        this.store = store;
    }

    static Ground lay() throws IOException {
        Path directory = Files.createTempDirectory("vestka-benchmark");
        var broker = EmbeddedBroker.startIn(directory.resolve("data/broker"), 0);
        var store = EmbeddedStore.startIn(directory.resolve("data/store"), 0);
        return new Ground(directory, broker, store);
    }

    String brokers() {
        return broker.bootstrapServers();
    }

    String connection(String database) {
        return store.connectionString(database);
    }

    /** Where the keys of the house lie. */
    Path keys() {
        return directory.resolve("keys");
    }

    /**
     * Starts an application of the house on this ground.
     *
     * @param name of the application and of its database
     * @param settings further ones, each as {@code --name=value}
     */
    ConfigurableApplicationContext start(Class<?> application, String name, String... settings) {
        Stream<String> ground = Stream.of(
                "--spring.application.name=" + name,
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + brokers(),
                "--spring.mongodb.uri=" + connection(name),
                "--spring.mongodb.database=" + name,
                "--vestka.keys.directory=" + keys(),
                "--vestka.data.directory=" + directory.resolve("data"),
                "--vestka.topics.partitions=3");
        return VestkaApplication.run(
                application,
                "benchmark",
                Stream.concat(ground, Stream.of(settings)).toArray(String[]::new));
    }

    @Override
    public void close() {
        store.close();
        broker.close();
        try (Stream<Path> kept = Files.walk(directory)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
