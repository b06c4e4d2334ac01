package org.vestka.standalone;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real thing, as a process of its own that can be killed. */
class StandaloneTest {
    /** Far above what it takes, for machines that do much else at once. */
    private static final int READY_WITHIN_SECONDS = 180;

    private static final int STOPPED_WITHIN_SECONDS = 30;

    @TempDir
    Path home;

    @Test
    void startsKeepsWhatItHasOverAKillAndStopsCleanly() throws Exception {
        var place = new Place(home, freeShift());
        String setUpLink;
        try (var system = Started.at(place)) {
            assertThat(system.said()).contains("for trying out", place.address(8080), place.address(8090));
            setUpLink = system.setUpLink().orElseThrow();
            assertThat(status(place.address(8080) + "/")).isEqualTo(200);
            assertThat(status(setUpLink)).isEqualTo(200);
            assertThat(status(place.address(8126) + "/")).isEqualTo(200);
            write(place, "kept");
            system.kill();
        }
        try (var system = Started.at(place)) {
            assertThat(has(place, "kept")).isTrue();
            assertThat(status(place.address(8080) + "/")).isEqualTo(200);
            assertThat(system.setUpLink()).isPresent();
            assertThat(system.stop()).isEqualTo(143);
        }
        try (Stream<Path> kept = Files.list(home)) {
            assertThat(kept.map(path -> path.getFileName().toString())).contains("data", "keys", "logs");
        }
    }

    private static void write(Place place, String id) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + place.port(House.STORE))) {
            client.getDatabase("test").getCollection("things").insertOne(new Document("_id", id));
        }
    }

    private static boolean has(Place place, String id) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + place.port(House.STORE))) {
            return client.getDatabase("test")
                            .getCollection("things")
                            .find(eq("_id", id))
                            .first()
                    != null;
        }
    }

    private static int status(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** A shift under which the doors' ports are free: so are, all but surely, the others. */
    private static int freeShift() throws IOException {
        try (var probe = new ServerSocket(0)) {
            // Free ports are high ones; the highest of ours, the store's, must stay below 65536.
            return Math.floorMod(probe.getLocalPort(), 20_000) + 10_000;
        }
    }

    /** A started standalone, and what it has said. */
    private record Started(Process process, String said) implements AutoCloseable {

        static Started at(Place place) throws IOException {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var builder = new ProcessBuilder(
                            java,
                            "-Xmx384m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Standalone.class.getName())
                    .redirectErrorStream(true);
            builder.environment().put("VESTKA_HOME", place.home().toString());
            builder.environment().put("VESTKA_PORT_SHIFT", Integer.toString(place.portShift()));
            var process = builder.start();
            // The end of the process ends the reading below.
            var impatience = CompletableFuture.runAsync(
                    process.toHandle()::destroyForcibly,
                    CompletableFuture.delayedExecutor(READY_WITHIN_SECONDS, TimeUnit.SECONDS));
            var said = new StringBuilder();
            var output = process.inputReader();
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains("Ctrl-C stops")) {
                    impatience.cancel(false);
                    return new Started(process, said.toString());
                }
            }
            throw new IOException("Standalone ended before it was ready:\n" + said + log(place));
        }

        private static String log(Place place) throws IOException {
            return Files.exists(place.log()) ? Files.readString(place.log()) : "";
        }

        Optional<String> setUpLink() {
            return said.lines()
                    .map(String::strip)
                    .filter(line -> line.contains("/desk/set-up"))
                    .findFirst();
        }

        void kill() throws InterruptedException {
            process.toHandle().destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        int stop() throws InterruptedException {
            process.toHandle().destroy();
            assertThat(process.waitFor(STOPPED_WITHIN_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            return process.exitValue();
        }

        @Override
        public void close() {
            process.toHandle().destroyForcibly();
        }
    }
}
