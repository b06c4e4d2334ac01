package org.vestka.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.embedded.BrokerProcess;
import org.vestka.embedded.EmbeddedBroker;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.embedded.StoreProcess;
import org.vestka.platform.service.VestkaApplication;

/** A fresh broker and a fresh durable store, the ones that standalone uses; what they kept is gone when it is closed. */
final class Ground implements AutoCloseable {

    private final Path directory;
    private final Server broker;
    private final Server store;

    /** Something that was started, where it is found, and how it ends. */
    private record Server(String address, Runnable end) {}

    private Ground(Path directory, Server broker, Server store) {
        this.directory = directory;
        this.broker = broker;
        this.store = store;
    }

    /** In this process, as standalone has them. */
    static Ground lay() throws IOException {
        Path directory = Files.createTempDirectory("vestka-benchmark");
        var broker = EmbeddedBroker.startIn(directory.resolve("data/broker"), 0);
        var store = EmbeddedStore.startIn(directory.resolve("data/store"), 0);
        return new Ground(
                directory,
                new Server(broker.bootstrapServers(), broker::close),
                new Server(store.connectionString(), store::close));
    }

    /** Each in a process of its own, as everywhere but in standalone: what is measured has its process to itself. */
    static Ground layApart() throws IOException {
        Path directory = Files.createTempDirectory("vestka-benchmark");
        return new Ground(
                directory,
                process(BrokerProcess.class, "256m", directory.resolve("data/broker")),
                process(StoreProcess.class, "1g", directory.resolve("data/store")));
    }

    /** Starts one of the embedded servers from the jar that this was started from; it says where it is when it is ready. */
    private static Server process(Class<?> server, String heap, Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=org/vestka/embedded/logback.xml",
                        "-Dloader.main=" + server.getName(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        directory.toString(),
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(" ready ")) {
                // What it says from now on has to be read, or it would wait for a reader. Reading a pipe holds the
                // thread's
                // carrier, so two virtual threads would leave no carrier to any other on a machine of two cores.
                Thread.ofPlatform().daemon().start(() -> read(lines));
                return new Server(line.substring(line.lastIndexOf(' ') + 1), () -> end(process));
            }
        }
        throw new IllegalStateException(server.getSimpleName() + " ended before it was ready");
    }

    private static void read(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.err.println(line);
            }
        } catch (IOException ended) {
            // Its process is gone, and with it the pipe.
        }
    }

    private static void end(Process process) {
        process.destroy();
        if (!process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .handle((ended, late) -> late == null)
                .join()) {
            process.destroyForcibly();
        }
    }

    String brokers() {
        return broker.address();
    }

    String connection(String database) {
        return store.address() + "/" + database;
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
        store.end().run();
        broker.end().run();
        try (Stream<Path> kept = Files.walk(directory)) {
            for (Path path : kept.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
