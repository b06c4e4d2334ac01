package org.vestka.translation.piece.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.identity.ServiceCalls;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.HeldDataKeys;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.ScanPage;
import org.vestka.translation.piece.Wording;
import org.vestka.translation.piece.Words;
import org.vestka.translation.piece.Words.Result;

/** Against a real HTTP server that answers as the letter-service and the dispatch-service do, well and badly. */
class ThreadWordsTest {

    private static final String LETTER = "3a9c5b50-94cf-4a0c-8f7a-5d8cb7c4e104";
    private static final String THREAD = "91d7a5d6-3c2d-4b4c-bb0f-1fb5a2f0b105";
    private static final String REPLY = "e4c1b2a3-7d65-4f3e-9c8b-1a2b3c4d5107";
    private static final String SCAN = "7e57ab1e-0f0f-4c4c-9d9d-2b2b3c3c4d11";

    private record Answer(int status, String body) {}

    private final DataKey key = DataKey.fresh();
    private final ContentSealer sealer = new ContentSealer();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();

    @TempDir
    Path keys;

    @SuppressWarnings("NullAway.Init")
    private HttpServer neighbours;

    @SuppressWarnings("NullAway.Init")
    private Words words;

    @BeforeEach
    void neighboursThatAnswer() throws IOException {
        neighbours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbours.createContext("/", this::answer);
        neighbours.start();
        String address = "http://127.0.0.1:" + neighbours.getAddress().getPort();
        ServiceCalls calls = new ServiceCalls(
                new IdentityTokens(
                        IdentityKey.openOrMake(KeyDirectory.in(keys), "translation-service"), Clock.systemUTC()),
                _ -> address);
        words = new SealingWords()
                .words(
                        calls,
                        new HeldDataKeys(),
                        sealer,
                        BulkheadRegistry.of(BulkheadConfig.ofDefaults()),
                        CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                                .slidingWindowSize(6)
                                .minimumNumberOfCalls(6)
                                .build()),
                        RetryRegistry.of(RetryConfig.custom()
                                .maxAttempts(3)
                                .waitDuration(Duration.ofMillis(10))
                                .ignoreExceptions(CallNotPermittedException.class)
                                .build()));
    }

    @AfterEach
    void silence() {
        neighbours.stop(0);
    }

    @Test
    void aLetterIsOpenedWithTheKeyOfItsThreadWhichIsAskedForOnce() {
        answers.add(released());
        assertThat(words.open(letter()))
                .isEqualTo(new Result.Done<>(new Words.Open("Dear friend", "Robin", null, null, null)));
        assertThat(words.open(letter())).isInstanceOf(Result.Done.class);
        assertThat(asked).containsExactly("POST /internal/keys/" + THREAD + "/release");
        assertThat(bodies).containsExactly("{\"purpose\":\"draft\"}");
    }

    @Test
    void whatIsSealedHereIsOpenedByTheFieldsThatOthersKnow() {
        answers.add(released());
        Wording wording = done(words.seal(letter(), "Дорогой друг", Optional.of("Робин")));
        assertThat(sealer.open(key, LETTER, "translation.text", wording.text())).isEqualTo("Дорогой друг");
        SealedText penName = Objects.requireNonNull(wording.penName());
        assertThat(sealer.open(key, LETTER, "translation.penName", penName)).isEqualTo("Робин");
        Wording back = done(words.seal(answer(List.of()), "Thank you", Optional.empty()));
        assertThat(sealer.open(key, REPLY, "answer.text", back.text())).isEqualTo("Thank you");
        assertThat(back.penName()).isNull();
    }

    @Test
    void aKeyThatIsGoneMeansErased() {
        answers.add(new Answer(410, "{}"));
        assertThat(words.open(letter())).isEqualTo(new Result.Erased<>());
    }

    @Test
    void aHiccupIsForgiven() {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(500, ""));
        answers.add(released());
        assertThat(words.open(letter())).isInstanceOf(Result.Done.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void aNeighbourThatIsDownIsNotNowAndAfterAWhileIsNotAskedAtAll() {
        for (int i = 0; i < 10; i++) {
            answers.add(new Answer(500, ""));
        }
        assertThat(words.open(letter())).isEqualTo(new Result.NotNow<>());
        assertThat(words.open(letter())).isEqualTo(new Result.NotNow<>());
        assertThat(asked).hasSize(6);
        assertThat(words.open(letter())).isEqualTo(new Result.NotNow<>());
        assertThat(asked).hasSize(6);
    }

    @Test
    void nobodyThereIsNotNow() {
        neighbours.stop(0);
        assertThat(words.seal(letter(), "text", Optional.empty())).isEqualTo(new Result.NotNow<>());
    }

    @Test
    void aScanIsOpenedWhenItIsTheOneThatWasAnnounced() throws Exception {
        byte[] picture = {1, 2, 3};
        byte[] sealed = sealer.sealBytes(key, REPLY, "scan." + SCAN, picture).ciphertext();
        ScanPage page = new ScanPage(SCAN, digest(sealed), "image/png");
        answers.add(released());
        answers.add(new Answer(200, "{\"sealed\":\"" + base64(sealed) + "\",\"mediaType\":\"image/png\"}"));
        assertThat(done(words.scan(answer(List.of(page)), page))).isEqualTo(picture);
        assertThat(asked).last().isEqualTo("GET /internal/scans/" + SCAN + "?digest=" + page.digest());
    }

    @Test
    void anotherScanThanAnnouncedIsNotShown() throws Exception {
        byte[] other =
                sealer.sealBytes(key, REPLY, "scan." + SCAN, new byte[] {9}).ciphertext();
        ScanPage page = new ScanPage(SCAN, "ab".repeat(32), "image/png");
        answers.add(released());
        for (int i = 0; i < 3; i++) {
            answers.add(new Answer(200, "{\"sealed\":\"" + base64(other) + "\"}"));
        }
        assertThat(words.scan(answer(List.of(page)), page)).isEqualTo(new Result.NotNow<>());
    }

    private Piece letter() {
        return Piece.ofLetter(
                LETTER,
                THREAD,
                "en",
                "ru",
                true,
                new Wording(
                        sealer.seal(key, LETTER, "original.text", "Dear friend"),
                        sealer.seal(key, LETTER, "original.penName", "Robin")));
    }

    private Piece answer(List<ScanPage> pages) {
        return Piece.ofAnswer(REPLY, LETTER, THREAD, "en", pages);
    }

    private Answer released() {
        return new Answer(200, "{\"key\":\"" + base64(key.toBytes()) + "\"}");
    }

    private void answer(HttpExchange exchange) throws IOException {
        synchronized (asked) {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!body.isEmpty()) {
                bodies.add(body);
            }
            Answer answer = answers.removeFirst();
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        }
    }

    private static <T> T done(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done<T>) result).value();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
