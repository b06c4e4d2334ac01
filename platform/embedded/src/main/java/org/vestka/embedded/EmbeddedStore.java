package org.vestka.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A store that speaks MongoDB's wire protocol, on the loopback interface. What it acknowledged outlives the death of
 * the process. It is not MongoDB: it has no transactions and scans where a query's fields are not exactly an index's,
 * so about 20,000 letters are its limit.
 */
public final class EmbeddedStore implements AutoCloseable {
    /** One connection keeps one thread for as long as a command runs; a scan must not hold up everyone else. */
    private static final int WORKERS = 16;

    private static final String FILE = "documents.mv";

    /** Before November 2026; read as BSON it would be nonsense. */
    private static final String FILE_OF_JAVA_OBJECTS = "store.mv";

    private final MongoServer server;
    private final int port;

    private EmbeddedStore(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a store over what the directory holds.
     *
     * @param directory where the data is kept; made when missing; one store at a time
     * @param port the port on 127.0.0.1; 0 for a free one
     */
    public static EmbeddedStore startIn(Path directory, int port) throws IOException {
        Files.createDirectories(directory);
        if (Files.exists(directory.resolve(FILE_OF_JAVA_OBJECTS))) {
            throw new IOException("What lies in %s was kept by an earlier Vestka in another form: start a new directory"
                    .formatted(directory));
        }
        return start(DurableBackend.over(directory.resolve(FILE).toString()), port);
    }

    /** Starts a store that forgets everything when it is closed: for tests that need no file. */
    public static EmbeddedStore inMemory(int port) throws IOException {
        return start(DurableBackend.forgetful(), port);
    }

    private static EmbeddedStore start(DurableBackend backend, int port) throws IOException {
        var chosen = Loopback.portOrFree(port);
        var server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(Loopback.HOST, chosen), 1, WORKERS);
        } catch (RuntimeException e) {
            backend.close();
            throw new IOException("The store cannot listen on port " + chosen, e);
        }
        return new EmbeddedStore(server, chosen);
    }

    /** Where clients connect, as {@code mongodb://host:port} without a database. */
    public String connectionString() {
        return "mongodb://" + Loopback.HOST + ":" + port;
    }

    /** The same for one database. */
    public String connectionString(String database) {
        return connectionString() + "/" + database;
    }

    /** Lets running commands end, then closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
