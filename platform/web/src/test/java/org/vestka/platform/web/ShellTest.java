package org.vestka.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.vestka.platform.identity.Person;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.identity.testing.IdentityForTests.Bearer;

/** The shell and the identity of callers on a real port: what a service of the house answers to whom, and how. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-sample")
@ExtendWith(OutputCaptureExtension.class)
class ShellTest {

    private static final IdentityForTests identity = IdentityForTests.at("sample-service");

    @LocalServerPort
    private int port;

    private RestClient client = RestClient.create();

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        registry.add("vestka.keys.directory", IdentityForTests::keysDirectory);
    }

    @BeforeEach
    void connect() {
        client = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory())
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    private ResponseEntity<String> get(String path, @Nullable Bearer who) {
        return get(path, who, headers -> headers.setAccept(List.of(MediaType.TEXT_HTML, MediaType.ALL)));
    }

    private ResponseEntity<String> get(String path, @Nullable Bearer who, Consumer<HttpHeaders> more) {
        return client.get()
                .uri(URI.create("http://127.0.0.1:" + port + path))
                .headers(headers -> {
                    more.accept(headers);
                    if (who != null) {
                        who.headers().accept(headers);
                    }
                })
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, MediaType type, Object body) {
        return client.method(HttpMethod.POST)
                .uri(path)
                .headers(identity.visitor().headers())
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .contentType(type)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static MultiValueMap<String, Object> fields(String... namesAndValues) {
        MultiValueMap<String, Object> fields = new LinkedMultiValueMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String body(ResponseEntity<String> answer) {
        @Nullable String body = answer.getBody();
        return body == null ? "" : body;
    }

    @ParameterizedTest
    @CsvSource({
        "/sample, visitor, 200",
        "/sample, nobody, 401",
        "/sample, service, 403",
        "/desk/both, visitor, 403",
        "/desk/both, scanner, 200",
        "/desk/both, registrar, 403",
        "/desk/both, publicClaimingRole, 403",
        "/desk/sample/parts, moderator, 200",
        "/desk/sample/parts, scanner, 403",
        "/desk/elsewhere, moderator, 403",
        "/internal/counts, door-desk, 200",
        "/internal/counts, service, 403",
        "/internal/counts, moderator, 403",
        "/internal/counts, visitor, 403",
        "/internal/other, door-desk, 403",
        "/nothing, visitor, 404",
        "/conflict, visitor, 409",
        "/sample, forAnotherService, 401",
    })
    void answersOnlyWhoMayAsk(String path, String who, int status) {
        @Nullable
        Bearer bearer = switch (who) {
            case "nobody" -> null;
            case "visitor" -> identity.visitor();
            case "service" -> identity.service("letter-service");
            case "door-desk" -> identity.service("door-desk");
            case "publicClaimingRole" ->
                identity.claiming("door-public", new Person("p-1", Set.of("scanner", "moderator")));
            case "forAnotherService" -> IdentityForTests.at("letter-service").visitor();
            default -> identity.desk(who);
        };

        assertThat(get(path, bearer).getStatusCode().value()).isEqualTo(status);
    }

    @Test
    void greetsInTheLanguageOfTheToken() {
        assertThat(body(get("/whoami", identity.visitor().language("be")))).isEqualTo("door-public be");
        assertThat(body(get("/nothing", identity.visitor().language("ru"))))
                .contains("<html", "lang=\"ru\"", "Здесь ничего нет");
        assertThat(body(get("/sample", identity.visitor().language("ru")))).contains("5 писем");
    }

    @Test
    void putsTheFormTokenIntoFormsAndRefusesThoseWithout() {
        assertThat(body(get("/sample", identity.visitor())))
                .contains("name=\"_form\"", "value=\"" + IdentityForTests.FORM + "\"");

        ResponseEntity<String> refused = post(
                "/sample?from=draw",
                MediaType.APPLICATION_FORM_URLENCODED,
                fields("_form", "another", "penName", "Анна", "text", "a <b>letter</b>"));

        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(body(refused))
                .contains("action=\"/sample?from=draw\"", "value=\"Анна\"", "value=\"a &lt;b&gt;letter&lt;/b&gt;\"")
                .contains("value=\"" + IdentityForTests.FORM + "\"")
                .doesNotContain("value=\"another\"");
    }

    @Test
    void checksTheFormTokenOfMultipartFormsToo() {
        MultiValueMap<String, Object> form = fields("_form", "another", "penName", "Anna", "agreed", "true");
        form.add("scan", named("picture.png", 10));
        ResponseEntity<String> refused = post("/sample", MediaType.MULTIPART_FORM_DATA, form);
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(body(refused)).contains("value=\"Anna\"", "type=\"file\"", "name=\"scan\"");

        form.set("_form", IdentityForTests.FORM);
        ResponseEntity<String> taken = post("/sample", MediaType.MULTIPART_FORM_DATA, form);
        assertThat(taken.getStatusCode().value()).isEqualTo(302);
    }

    @Test
    void keepsWhatWasTypedBesideTheError() {
        ResponseEntity<String> answer = post(
                "/sample",
                MediaType.APPLICATION_FORM_URLENCODED,
                fields(
                        "_form",
                        IdentityForTests.FORM,
                        "penName",
                        "",
                        "text",
                        "x".repeat(201),
                        "language",
                        "en",
                        "_agreed",
                        "on"));

        assertThat(body(answer))
                .contains("Please fill this in.", "Between 0 and 200 characters", "x".repeat(201))
                .contains("href=\"#penName\"", "aria-invalid=\"true\"")
                .contains("<option value=\"en\" selected=\"selected\">English</option>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009fb", "a\ufffeb"})
    void saysWhichFieldHasCharactersThatNobodyTypes(String text) {
        ResponseEntity<String> answer = post(
                "/sample",
                MediaType.APPLICATION_FORM_URLENCODED,
                fields("_form", IdentityForTests.FORM, "penName", "Anna", "text", text, "agreed", "true"));

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(body(answer)).contains("cannot be typed or printed", "href=\"#text\"", "value=\"Anna\"");
    }

    @Test
    void answersAControlCharacterInAnAddressClearly() {
        assertThat(get("/search?q=a%00b", identity.visitor()).getStatusCode().value())
                .isEqualTo(400);
        assertThat(get("/search?q=a%0Ab", identity.visitor()).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void saysThatSomethingIsTooLarge() {
        MultiValueMap<String, Object> form = fields("_form", IdentityForTests.FORM, "penName", "Anna");
        form.add("scan", named("large.png", 1_100_000));
        assertThat(post("/sample", MediaType.MULTIPART_FORM_DATA, form)
                        .getStatusCode()
                        .value())
                .isEqualTo(413);

        form.set("scan", named("larger.png", 4_000_000));
        ResponseEntity<String> upload = post("/sample", MediaType.MULTIPART_FORM_DATA, form);
        assertThat(upload.getStatusCode().value()).isEqualTo(413);
        assertThat(body(upload)).contains("This is too large");

        ResponseEntity<String> text = post(
                "/sample",
                MediaType.APPLICATION_FORM_URLENCODED,
                fields("_form", IdentityForTests.FORM, "text", "x".repeat(400_000)));
        assertThat(text.getStatusCode().value()).isEqualTo(413);
    }

    @Test
    void tellsNobodyWhatAnExceptionSaid(CapturedOutput log) {
        ResponseEntity<String> page = get("/broken", identity.visitor());

        assertThat(page.getStatusCode().value()).isEqualTo(500);
        assertThat(body(page)).contains("Something broke").doesNotContain("secret words", "Exception");
        assertThat(log.getAll())
                .contains("java.lang.IllegalStateException at org.vestka.platform.web.SampleApplication$Pages.broken")
                .doesNotContain("secret words");
    }

    @Test
    void answersMachinesWithProblemDetails() {
        ResponseEntity<String> problem =
                get("/nothing", identity.visitor(), headers -> headers.setAccept(List.of(MediaType.APPLICATION_JSON)));

        assertThat(problem.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(body(problem)).contains("\"status\":404", "There is nothing here");
    }

    @Test
    void letsJsonThroughWithoutFormTokenBecauseNoFormOfAnotherSiteCanSendIt() {
        assertThat(post("/api/v1/things", MediaType.APPLICATION_JSON, "{\"a\":\"b\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(post("/api/v1/things", MediaType.TEXT_PLAIN, "{\"a\":\"b\"}")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void offersItsPageInThreeLanguagesAndTheDeskItsPlacesByRole() {
        assertThat(body(get("/sample?said=approved", identity.visitor())))
                .contains("/sample?said=approved&amp;lang=be", "Approved. The next one is open.");
        assertThat(body(get("/sample?said=shell.brand", identity.visitor()))).doesNotContain("role=\"status\"");
        assertThat(body(get("/desk/sample/parts", identity.desk("moderator"))))
                .contains("href=\"/desk/letters\"", "action=\"/desk/sign-out\"", "class=\"desk\"")
                .doesNotContain("href=\"/desk/people\"");
    }

    @Test
    void namesNoPlaceButOurOwnAndNoStyleOrScriptInThePage() {
        String page = body(get("/parts", identity.visitor())) + body(get("/sample", identity.visitor()));
        assertThat(page).doesNotContain("http://", "https://", " style=", "<style", "javascript:");
        assertThat(page).doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(page).containsPattern("href=\"/assets/[0-9a-f]{16}/vestka.css\"");
    }

    @ParameterizedTest
    @CsvSource({
        "en,1,one",
        "en,2,other",
        "ru,1,one",
        "ru,21,one",
        "ru,11,many",
        "be,3,few",
        "be,13,many",
        "ru,105,many",
        "be,102,few"
    })
    void knowsWhichFormOfANounGoesWithANumber(String language, long number, String form) {
        assertThat(Plurals.of(Locale.of(language), number)).isEqualTo(form);
    }

    private static ByteArrayResource named(String name, int size) {
        return new ByteArrayResource("x".repeat(size).getBytes(UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
