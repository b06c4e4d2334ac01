package org.vestka.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker, its own controller, on the loopback interface. Acknowledged records outlive the death of the
 * process (not a power cut): they are in the operating system's hands by then.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Starts a broker over what the directory holds, and formats the directory when it holds nothing. Returns when the
     * broker takes records; after an unclean stop that is once the dead one's session has lapsed, about five seconds.
     *
     * @param directory where topics are kept; made when missing; one broker at a time
     * @param port the port for clients on 127.0.0.1; 0 for a free one
     */
    public static EmbeddedBroker startIn(Path directory, int port) throws IOException {
        var clientPort = Loopback.portOrFree(port);
        var controllerPort = Loopback.portOrFree(0);
        Files.createDirectories(directory);
        formatOnce(directory);
        var server = new KafkaRaftServer(
                new KafkaConfig(settings(directory, clientPort, controllerPort), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, Loopback.HOST + ":" + clientPort);
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Stops cleanly: a start after this needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void formatOnce(Path directory) throws IOException {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (var silent = new PrintStream(OutputStream.nullOutputStream())) {
            new Formatter()
                    .setPrintStream(silent)
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .run();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The broker's directory could not be formatted", e);
        }
    }

    private static Map<String, String> settings(Path directory, int clientPort, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(NODE));
        settings.put("controller.quorum.voters", NODE + "@" + Loopback.HOST + ":" + controllerPort);
        settings.put(
                "listeners",
                "CLIENTS://" + Loopback.HOST + ":" + clientPort + ",CONTROLLER://" + Loopback.HOST + ":"
                        + controllerPort);
        settings.put("advertised.listeners", "CLIENTS://" + Loopback.HOST + ":" + clientPort);
        settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("inter.broker.listener.name", "CLIENTS");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("log.dirs", directory.toString());

        // Topics come from the table in contracts and from nowhere else.
        settings.put("auto.create.topics.enable", "false");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("offsets.retention.minutes", Integer.toString(120 * 24 * 60));

        // A killed broker's session is waited for by its successor: 5 s with these, 15 s without.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");

        // One node: there is nobody to replicate to.
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");

        // A small machine: fewer partitions and threads, and none of the 128 MiB that the cleaner takes by default.
        settings.put("offsets.topic.num.partitions", "3");
        settings.put("transaction.state.log.num.partitions", "3");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.put("log.index.size.max.bytes", Integer.toString(1 << 20));
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("group.coordinator.threads", "1");
        return settings;
    }
}
