package org.vestka.letter;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.keys.DataKeys;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.OtherServices;

/** The whole service with a real broker and a real store, once for all tests; the other services speak as tests make them. */
@SpringBootTest(
        classes = LetterServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-platform,application-letter")
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(OtherServices.class)
public abstract class HouseOfLetters {

    static {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
        // The mailer makes the pair of mail keys at its first start.
        Keysets.in(BrokerAndStore.ofThisRun().keys(), BrokerAndStore.ofThisRun().data())
                .addressOpener();
    }

    protected static final IdentityForTests IDENTITY = IdentityForTests.at("letter-service");
    protected static final Dispatch DISPATCH = new Dispatch();

    @LocalServerPort
    protected int port;

    @Autowired
    protected OtherServices others;

    @Autowired
    protected Letters letters;

    @Autowired
    protected DataKeys dataKeys;

    @Autowired
    protected Correspondents correspondents;

    protected final ContentSealer sealer = new ContentSealer();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("vestka.neighbours.dispatch-service", DISPATCH::address);
    }

    @BeforeEach
    void dispatchIsThere() {
        DISPATCH.away = false;
    }

    /** A visitor with a browser. */
    protected Browser visitor() {
        return new Browser(port, IDENTITY.visitor());
    }

    protected Browser visitor(String language) {
        return new Browser(port, IDENTITY.visitor().language(language));
    }

    /** A volunteer with a browser. */
    protected Browser volunteer(String person, String... roles) {
        return new Browser(port, IDENTITY.desk(roles).person(person));
    }

    /** Another service. */
    protected Browser service(String name) {
        return new Browser(port, IDENTITY.service(name));
    }

    /** Lets an aggregate of another service say something; the same aggregate counts its lines on. */
    protected void say(String aggregateId, Outgoing... what) {
        others.say(aggregateId, what);
    }

    /** A prisoner whom this service has heard of. */
    protected String aKnownPrisoner() {
        String facilityId = UUID.randomUUID().toString();
        String prisonerId = UUID.randomUUID().toString();
        say(facilityId, Outgoing.of("facilities", facilityId, "facility.changed", 1, Foreign.facility(facilityId)));
        say(
                prisonerId,
                Outgoing.of(
                        "prisoners", prisonerId, "prisoner.registered", 1, Foreign.prisoner(prisonerId, facilityId)));
        Eventually.value(
                () -> correspondents
                        .byId(prisonerId)
                        .map(person -> person.languages().size())
                        .orElse(0),
                languages -> languages > 0);
        return prisonerId;
    }

    protected Letter letter(String letterId) {
        return letters.byId(letterId).orElseThrow();
    }

    protected DataKey keyOf(Letter letter) {
        return dataKeys.byThread(letter.threadId()).orElseThrow();
    }

    /** The dispatch-service as far as pictures go; it may be away. */
    protected static final class Dispatch {

        final Map<String, byte[]> scans = new ConcurrentHashMap<>();
        volatile boolean away;
        private final HttpServer server;

        Dispatch() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.createContext("/internal/scans/", exchange -> {
                byte[] found = scans.get(exchange.getRequestURI().getPath().substring("/internal/scans/".length()));
                if (away || found == null) {
                    exchange.sendResponseHeaders(away ? 503 : 404, -1);
                } else {
                    byte[] body = ("{\"sealed\":\"" + Base64.getEncoder().encodeToString(found)
                                    + "\",\"mediaType\":\"image/png\"}")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                exchange.close();
            });
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0), "dispatch-of-tests"));
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }
    }
}
