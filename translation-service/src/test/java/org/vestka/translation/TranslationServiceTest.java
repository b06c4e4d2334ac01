package org.vestka.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.identity.testing.IdentityForTests.AsCaller;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.OtherServices;
import org.vestka.platform.testing.contract.ConsumerContract;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceStatus;
import org.vestka.translation.piece.Pieces;

/**
 * The whole service on a real broker and a store. The letter-service and the dispatch-service are an HTTP server that
 * answers as they do; what they say is said on topics.
 */
@SpringBootTest(
        classes = {TranslationServiceApplication.class, TranslationServiceTest.Others.class},
        properties = {
            "spring.config.name=application-platform,application-translation",
            "resilience4j.circuitbreaker.configs.default.minimum-number-of-calls=1000",
            "resilience4j.circuitbreaker.configs.default.sliding-window-size=1000",
            "resilience4j.retry.configs.default.wait-duration=10ms"
        })
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(OtherServices.class)
class TranslationServiceTest {

    private static final IdentityForTests IDENTITY = IdentityForTests.at("translation-service");
    private static final AsCaller ALES =
            IDENTITY.desk("translator", "proofreader").person("ales");
    private static final AsCaller VERA =
            IDENTITY.desk("translator", "proofreader").person("vera");
    private static final AsCaller IDA = IDENTITY.desk("translator").person("ida");
    private static final AsCaller COORDINATOR = IDENTITY.desk("coordinator").person("olga");
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    private static final Map<String, DataKey> KEYS = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> SCANS = new ConcurrentHashMap<>();
    private static final Set<String> AWAY = ConcurrentHashMap.newKeySet();

    @SuppressWarnings("NullAway.Init")
    private static HttpServer neighbours;

    /** Some facts, whatever they are. */
    record Facts(
            String letterId,
            String translationId,
            @Nullable String language,
            @Nullable String replyId,
            @Nullable String kind) {}

    @TestConfiguration(proxyBeanMethods = false)
    static class Others {

        private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
        private final Map<String, Map<String, SealedText>> content = new ConcurrentHashMap<>();

        @Bean
        Others listeners() {
            return this;
        }

        @Bean
        Tail translationsFollowed(Tails tails) {
            Tail.Builder builder = tails.of("translations");
            for (String type : List.of("translation.claimed", "translation.completed", "answer.translated")) {
                builder.hears(type, 1, Facts.class, one -> {
                    content.put(one.key() + type, one.content());
                    heard.computeIfAbsent(one.key(), _ -> new CopyOnWriteArrayList<>())
                            .add(type + " " + one.facts().language());
                });
            }
            return builder.build();
        }
    }

    @SuppressWarnings("NullAway.Init")
    private MockMvc mvc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private OtherServices others;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Others listeners;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Pieces pieces;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ContentSealer sealer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private List<Hearing> hearings;

    private final String letter = RandomId.next();
    private final String thread = RandomId.next();
    private final String piece = Piece.idForLetter(letter);

    @BeforeAll
    static void neighboursAndKeys() throws IOException {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
    }

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) throws IOException {
        neighbours = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbours.createContext("/internal/keys/", TranslationServiceTest::releaseKey);
        neighbours.createContext("/internal/scans/", TranslationServiceTest::giveScan);
        neighbours.start();
        String address = "http://127.0.0.1:" + neighbours.getAddress().getPort();
        registry.add("vestka.neighbours.letter-service", () -> address);
        registry.add("vestka.neighbours.dispatch-service", () -> address);
    }

    @AfterAll
    static void silence() {
        neighbours.stop(0);
    }

    @BeforeEach
    void aDoor(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
        KEYS.put(thread, DataKey.fresh());
    }

    @Test
    void everythingThatIsHeardKeepsToTheContracts() {
        assertThat(hearings).hasSize(2).allSatisfy(ConsumerContract::isKeptBy);
    }

    @Test
    void aLetterIsTranslatedReadByAnotherPersonAndCleared() throws Exception {
        approved(true);
        assertThat(text(get("/desk/translations").with(ALES))).contains(piece);
        assertThat(redirected(claim(ALES))).isEqualTo("/desk/translations/" + piece);
        String page = text(get(path()).with(ALES));
        assertThat(page).contains("Dear friend, the ferns came up.", "Robin", "lang=\"en\"");

        assertThat(redirected(write(ALES, "save", "Дорогой друг", "Робин"))).endsWith("?said=save");
        assertThat(text(get(path()).with(ALES))).contains("Дорогой друг");
        assertThat(redirected(write(ALES, "complete", "Дорогой друг, взошли папоротники.", "Робин")))
                .endsWith("?said=complete");

        assertThat(perform(claim(ALES)).getStatus())
                .as("nobody reads their own")
                .isEqualTo(409);
        assertThat(text(get("/desk/translations?queue=reading").with(VERA))).contains(piece);
        claimBy(VERA);
        assertThat(text(get(path()).with(VERA))).contains("взошли папоротники", "Dear friend");
        assertThat(redirected(write(VERA, "clear", "Дорогой друг, папоротники взошли.", "Робин")))
                .endsWith("?said=clear");

        Eventually.asserted(
                () -> assertThat(heard()).containsExactly("translation.claimed null", "translation.completed ru"));
        assertThat(opened("translation.completed", "text", letter, "translation.text"))
                .isEqualTo("Дорогой друг, папоротники взошли.");
        assertThat(opened("translation.completed", "penName", letter, "translation.penName"))
                .isEqualTo("Робин");
        assertThat(text(get("/desk/translations?queue=reading").with(VERA))).doesNotContain(piece);
    }

    @Test
    void theSecondReaderSendsItBackWithAWord() throws Exception {
        approved(true);
        claimBy(ALES);
        perform(write(ALES, "complete", "Дорогой друк", "Робин"));
        claimBy(VERA);
        perform(write(VERA, "send-back", "Дорогой друк", "Робин").param("note", "друг, not друк"));
        assertThat(text(get(path()).with(ALES))).contains("друг, not друк", "Дорогой друк");
        assertThat(perform(get(path()).with(VERA)).getStatus()).isEqualTo(409);
    }

    @Test
    void anAnswerComesBackInTheLanguageOfItsWriter() throws Exception {
        approved(true);
        String reply = RandomId.next();
        String scan = RandomId.next();
        byte[] sealed = sealer.sealBytes(key(), reply, "scan." + scan, PICTURE).ciphertext();
        SCANS.put(scan, sealed);
        Map<String, Object> page = Map.of("scanId", scan, "digest", digest(sealed), "mediaType", "image/png");
        say(
                RandomId.next(),
                Outgoing.of(
                        "dispatches",
                        letter,
                        "reply.matched",
                        1,
                        Map.of(
                                "letterId",
                                letter,
                                "threadId",
                                thread,
                                "replyId",
                                reply,
                                "prisonerId",
                                RandomId.next(),
                                "postingId",
                                RandomId.next(),
                                "pages",
                                List.of(page))));
        String answer = Piece.idForAnswer(reply);
        Eventually.asserted(() -> assertThat(pieces.find(answer)).isPresent());
        assertThat(text(get("/desk/translations?queue=answers").with(ALES))).contains(answer);
        perform(form(post("/desk/translations/" + answer + "/claim"), ALES));
        String picture = "/desk/translations/" + answer + "/pages/" + scan;
        assertThat(text(get("/desk/translations/" + answer).with(ALES))).contains(picture);
        MockHttpServletResponse shown = perform(get(picture).with(ALES));
        assertThat(shown.getContentAsByteArray()).isEqualTo(PICTURE);
        assertThat(shown.getContentType()).isEqualTo("image/png");
        assertThat(perform(get(picture).with(VERA)).getStatus()).isEqualTo(404);
        perform(form(post("/desk/translations/" + answer), ALES)
                .param("do", "complete")
                .param("text", "Thank you. Here it snows.")
                .param("into", "en"));
        Eventually.asserted(() -> assertThat(heard()).contains("answer.translated en"));
        assertThat(opened("answer.translated", "text", reply, "answer.text")).isEqualTo("Thank you. Here it snows.");
    }

    @Test
    void aLetterThatNeedsNoTranslationIsNoWork() throws Exception {
        approved(false);
        assertThat(pieces.find(piece).map(Piece::status)).contains(PieceStatus.NOT_NEEDED);
        assertThat(text(get("/desk/translations").with(ALES))).doesNotContain(piece);
    }

    @Test
    void whileTheKeysAreAwayNothingTypedIsLost() throws Exception {
        approved(true);
        claimBy(ALES);
        AWAY.add(thread);
        MockHttpServletResponse read = perform(get(path()).with(ALES));
        assertThat(read.getStatus()).isEqualTo(503);
        assertThat(read.getContentAsString()).contains("cannot be opened just now");
        MockHttpServletResponse saved = perform(write(ALES, "save", "Всё, что было набрано", "Робин"));
        assertThat(saved.getStatus()).isEqualTo(503);
        assertThat(saved.getContentAsString()).contains("Всё, что было набрано", "Робин", "nothing is lost");
        AWAY.remove(thread);
        assertThat(redirected(write(ALES, "save", "Всё, что было набрано", "Робин")))
                .endsWith("?said=save");
    }

    @Test
    void aKeyThatIsGoneEmptiesThePieceAndTakesItOffTheLists() throws Exception {
        approved(true);
        claimBy(ALES);
        KEYS.remove(thread);
        assertThat(perform(get(path()).with(ALES)).getStatus()).isEqualTo(410);
        assertThat(pieces.find(piece).map(Piece::status)).contains(PieceStatus.ERASED);
        assertThat(pieces.find(piece).orElseThrow().original()).isNull();
        assertThat(text(get("/desk/translations").with(ALES))).doesNotContain(piece);
    }

    @Test
    void nobodySeesWhatTheyDoNotHaveInHand() throws Exception {
        approved(true);
        assertThat(perform(get(path()).with(ALES)).getStatus()).isEqualTo(409);
        claimBy(ALES);
        for (AsCaller other : List.of(VERA, IDA)) {
            MockHttpServletResponse response = perform(get(path()).with(other));
            assertThat(response.getStatus()).isEqualTo(409);
            assertThat(response.getContentAsString()).doesNotContain("Dear friend");
            assertThat(perform(write(other, "save", "x", "y")).getStatus()).isEqualTo(409);
        }
        assertThat(perform(get(path()).with(COORDINATOR)).getStatus()).isEqualTo(403);
        assertThat(perform(get("/desk/translations").with(COORDINATOR)).getStatus())
                .isEqualTo(200);
        assertThat(perform(get("/desk/translations").with(IDENTITY.desk("moderator")))
                        .getStatus())
                .isEqualTo(403);
        assertThat(perform(get("/desk/translations").with(IDENTITY.visitor())).getStatus())
                .isIn(401, 403);
    }

    @Test
    void aTranslatorWhoIsNoProofreaderDoesNotClear() throws Exception {
        approved(true);
        claimBy(ALES);
        perform(write(ALES, "complete", "Дорогой друг", "Робин"));
        assertThat(perform(claim(IDA)).getStatus()).isEqualTo(403);
    }

    @Test
    void anUnfinishedTranslationIsNotDoneAndStaysInTheForm() throws Exception {
        approved(true);
        claimBy(ALES);
        MockHttpServletResponse response = perform(write(ALES, "complete", "Дорогой друг", ""));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("Something is missing", "Дорогой друг");
        MockHttpServletResponse tooLong = perform(write(ALES, "save", "x".repeat(20_001), "Робин"));
        assertThat(tooLong.getStatus()).isEqualTo(422);
        assertThat(perform(write(ALES, "burn", "x", "y")).getStatus()).isEqualTo(400);
    }

    @Test
    void theDesksHomeIsToldHowMuchWaits() throws Exception {
        approved(true);
        MockHttpServletResponse counts = perform(get("/internal/desk-counts").with(IDENTITY.service("door-desk")));
        assertThat(counts.getContentAsString())
                .contains("translation.letters", "translation.second", "translation.answers");
        assertThat(perform(get("/internal/desk-counts").with(IDENTITY.service("letter-service")))
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyPageSpeaksTheReadersLanguage(String language) throws Exception {
        approved(true);
        AsCaller reader = ALES.language(language);
        AsCaller second = VERA.language(language);
        String waiting = text(get("/desk/translations").with(reader));
        claimBy(ALES);
        String inHand = text(get("/desk/translations").with(reader));
        String translating = text(get(path()).with(reader));
        String refused = text(get(path()).with(second));
        perform(write(ALES, "complete", "Дорогой друг", "Робин"));
        claimBy(VERA);
        String reading = text(get(path()).with(second));
        assertThat(List.of(waiting, inHand, translating, refused, reading))
                .allSatisfy(page -> assertThat(page)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??")
                        .doesNotContain("style=")
                        .doesNotContain("onclick"));
    }

    private void approved(boolean needsTranslation) {
        say(letter, Outgoing.of("letters", letter, "letter.submitted", 1, Map.of("letterId", letter)));
        say(letter, approval(needsTranslation));
        Eventually.asserted(() -> assertThat(pieces.find(piece)).isPresent());
    }

    private Outgoing approval(boolean needsTranslation) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("letterId", letter);
        facts.put("threadId", thread);
        facts.put("prisonerId", RandomId.next());
        facts.put("language", "en");
        facts.put("targetLanguage", "ru");
        facts.put("needsTranslation", needsTranslation);
        return Outgoing.of("letters", letter, "letter.approved", 1, facts)
                .with("text", sealer.seal(key(), letter, "original.text", "Dear friend, the ferns came up."))
                .with("penName", sealer.seal(key(), letter, "original.penName", "Robin"));
    }

    private void say(String aggregate, Outgoing saying) {
        others.say(aggregate, saying);
    }

    private DataKey key() {
        return Objects.requireNonNull(KEYS.get(thread));
    }

    private List<String> heard() {
        return listeners.heard.getOrDefault(letter, List.of());
    }

    private String opened(String type, String name, String owner, String field) {
        SealedText sealed = Objects.requireNonNull(
                Objects.requireNonNull(listeners.content.get(letter + type)).get(name));
        return sealer.open(key(), owner, field, sealed);
    }

    private String path() {
        return "/desk/translations/" + piece;
    }

    private void claimBy(AsCaller person) throws Exception {
        assertThat(perform(claim(person)).getStatus()).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder claim(AsCaller person) {
        return form(post(path() + "/claim"), person);
    }

    private MockHttpServletRequestBuilder write(AsCaller person, String what, String text, String penName) {
        return form(post(path()), person).param("do", what).param("text", text).param("penName", penName);
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request, AsCaller person) {
        return request.with(person).param("_form", IdentityForTests.FORM);
    }

    private String redirected(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(perform(request).getRedirectedUrl());
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return perform(request).getContentAsString();
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static void releaseKey(HttpExchange exchange) throws IOException {
        String asked = exchange.getRequestURI().getPath().split("/")[3];
        DataKey key = KEYS.get(asked);
        if (AWAY.contains(asked)) {
            answer(exchange, 503, "{}");
        } else if (key == null) {
            answer(exchange, 410, "{}");
        } else {
            answer(exchange, 200, "{\"key\":\"" + Base64.getEncoder().encodeToString(key.toBytes()) + "\"}");
        }
    }

    private static void giveScan(HttpExchange exchange) throws IOException {
        byte[] sealed = SCANS.get(exchange.getRequestURI().getPath().split("/")[3]);
        answer(
                exchange,
                sealed == null ? 404 : 200,
                sealed == null
                        ? "{}"
                        : "{\"sealed\":\"" + Base64.getEncoder().encodeToString(sealed)
                                + "\",\"mediaType\":\"image/png\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String digest(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
