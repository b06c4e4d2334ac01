package org.vestka.endtoend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.identity.testing.IdentityForTests;

/**
 * The people around a running system, who use its services' pages without a browser: they read forms, fill them in and
 * send them. Each request goes to the service that owns the path, with the token that a door would sign.
 */
final class People {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Map<String, Owner> OWNERS = Map.of(
            "/draw", new Owner("assignment-service", 8102),
            "/write", new Owner("letter-service", 8103, 8203),
            "/receipt", new Owner("letter-service", 8103, 8203),
            "/desk/letters", new Owner("letter-service", 8103, 8203),
            "/desk/translations", new Owner("translation-service", 8104),
            "/desk/dispatch", new Owner("dispatch-service", 8105));
    private static final Owner REGISTRY = new Owner("registry-service", 8101);

    private final House house;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private People(House house) {
        this.house = house;
    }

    /** Everybody around this system; they borrow the keys of its doors, so one system per JVM. */
    static People of(House house) {
        System.setProperty("vestka.keys.directory", house.home().resolve("keys").toString());
        return new People(house);
    }

    Sitting writer() {
        return new Sitting(this, service -> IdentityForTests.at(service).visitor());
    }

    Sitting volunteer(String id, String... roles) {
        return new Sitting(
                this, service -> IdentityForTests.at(service).desk(roles).person(id));
    }

    /**
     * Sends it and, when the service is not there (it may have been killed a moment ago), sends the same once more: to
     * another of its instances, as a door does, or to the same one again.
     */
    HttpResponse<byte[]> send(String path, Sitting.As as, @Nullable Body body) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> tryEach(path, as, body), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<HttpResponse<byte[]>> tryEach(String path, Sitting.As as, @Nullable Body body) {
        Owner owner = OWNERS.entrySet().stream()
                .filter(entry -> path.equals(entry.getKey())
                        || path.startsWith(entry.getKey() + "/")
                        || path.startsWith(entry.getKey() + "?"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(REGISTRY);
        return Arrays.stream(owner.ports())
                .mapToObj(port -> tryOnce(owner.service(), port, path, as, body))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<HttpResponse<byte[]>> tryOnce(
            String service, int port, String path, Sitting.As as, @Nullable Body body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port(port) + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "text/html,*/*")
                .header("Authorization", as.at(service).bearer());
        if (body != null) {
            request.header("Content-Type", body.mediaType()).POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()));
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            // 503: the service itself waits for a neighbour or its store.
            return response.statusCode() == 503 ? Optional.empty() : Optional.of(response);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** @param ports of its instances, the first one's first */
    private record Owner(String service, int... ports) {}

    /** What a form sends. */
    record Body(String mediaType, byte[] bytes) {}
}
