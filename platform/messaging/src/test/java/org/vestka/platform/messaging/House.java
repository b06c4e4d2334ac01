package org.vestka.platform.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.embedded.EmbeddedBroker;
import org.vestka.embedded.EmbeddedStore;

/** One broker and one store for all tests of this module, and services in them. */
public final class House {

    private static final House THE_HOUSE = new House();

    private final Path directory;
    private final EmbeddedBroker broker;
    private final EmbeddedStore store;

    private House() {
        try {
            directory = Files.createTempDirectory("vestka-messaging");
            broker = EmbeddedBroker.startIn(directory.resolve("broker"), 0);
            store = EmbeddedStore.inMemory(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            store.close();
        }));
    }

    public static House open() {
        return THE_HOUSE;
    }

    /** Starts an instance of a service; its name is its consumer group and its database. */
    public ConfigurableApplicationContext start(Class<?> application, String name, Map<String, String> more) {
        List<String> arguments = arguments(name);
        arguments.add("--spring.autoconfigure.exclude=org.vestka.platform.identity.IdentityAutoConfiguration");
        more.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    /** The same, with a web server on a free port. */
    public ConfigurableApplicationContext startWithPort(Class<?> application, String name) {
        List<String> arguments = arguments(name);
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    private List<String> arguments(String name) {
        return new ArrayList<>(List.of(
                "--spring.application.name=" + name,
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.mongodb.uri=" + store.connectionString(),
                "--spring.mongodb.database=" + name,
                "--vestka.keys.directory=" + keys(),
                "--vestka.data.directory=" + directory.resolve("data"),
                "--vestka.keys.holds=bus",
                "--vestka.topics.partitions=3",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--logging.level.org.apache.kafka=error",
                // It says of each index that it scans instead.
                "--logging.level.de.bwaldvogel=error",
                "--logging.level.org.springframework.integration.handler.LoggingHandler=off"));
    }

    public Path keys() {
        return directory.resolve("keys");
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String storeAddress() {
        return store.connectionString();
    }
}
