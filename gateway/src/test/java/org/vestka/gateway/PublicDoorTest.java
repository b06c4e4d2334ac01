package org.vestka.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vestka.gateway.ServiceBehind.Seen;
import org.vestka.gateway.door.DoorHeaders;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.PublicKeys;
import org.vestka.platform.identity.TokenReader;
import org.vestka.platform.identity.testing.IdentityForTests;

@SpringBootTest(
        classes = PublicDoorApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-door-public")
class PublicDoorTest {

    private static final ServiceBehind service = new ServiceBehind();

    @LocalServerPort
    private int port;

    @Autowired
    private PublicKeys keys;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("vestka.keys.directory", IdentityForTests::keysDirectory);
        registry.add("vestka.neighbours.registry-service", service::address);
        registry.add("vestka.neighbours.letter-service", () -> "http://127.0.0.1:1, " + service.address());
        registry.add("vestka.neighbours.assignment-service", () -> "http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private Browser browser() {
        return new Browser(port);
    }

    private Caller callerOf(Seen request, String audience) {
        return new TokenReader(audience, keys, Clock.systemUTC())
                .read(request.header("Authorization").replace("Bearer ", ""))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/?status=200, 200",
        "/write?status=302, 302",
        "/prisoners/x?status=403, 403",
        "/search?q=a&status=404, 404",
        "/report?status=413, 413",
        "/statistics?status=500, 500",
        "/write/a?status=503, 503",
        "/nowhere, 404",
        "/desk, 404",
        "/internal/counts, 404",
        "/draw, 503",
        "/search?q=%00, 200",
        "/a;b=c, 400",
        "/write/..%2finternal, 400",
        "/?lang=be, 303",
        "/assets/x/nothing.css, 404",
        "/actuator/health, 200",
        "/actuator/prometheus, 404",
        "/actuator/env, 404",
        "/error, 404",
    })
    void hasExactlyTheStrictHeadersOnEveryRouteAndStatus(String path, int status) {
        HttpResponse<String> answer = browser().get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        Map<String, List<String>> strict = new TreeMap<>();
        DoorHeaders.STRICT.forEach((name, value) -> strict.put(name.toLowerCase(Locale.ROOT), List.of(value)));
        Map<String, List<String>> got = new TreeMap<>(answer.headers().map());
        got.keySet()
                .removeAll(List.of(
                        "content-type",
                        "content-length",
                        "content-language",
                        "transfer-encoding",
                        "connection",
                        "date",
                        "location",
                        "vary",
                        "set-cookie"));
        assertThat(got).isEqualTo(strict);
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("mine"));
    }

    @Test
    void keepsAssetsForEverUnderTheirDigest() {
        String page = browser().get("/nowhere").body();
        String style = page.replaceAll("(?s).*href=\"(/assets/[^\"]*vestka.css)\".*", "$1");

        HttpResponse<String> answer = browser().get(style);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("fonts/pt-serif-cyrillic-400-normal.woff2");
        assertThat(browser()
                        .get(style.replace("vestka.css", "fonts/pt-serif-cyrillic-400-normal.woff2"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser()
                        .get("/assets/0000000000000000/vestka.css")
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void bindsFormsToAVisitThatOnlyTheBrowserHolds() {
        Browser one = browser();
        one.get("/");
        String first = callerOf(service.last(), "registry-service").formToken();
        one.get("/prisoners");
        String second = callerOf(service.last(), "registry-service").formToken();
        browser().get("/");
        String another = callerOf(service.last(), "registry-service").formToken();

        assertThat(first).isEqualTo(second).isNotEqualTo(another);
        assertThat(one.cookies()).containsOnlyKeys("__Host-visit");
        assertThat(one.cookies().get("__Host-visit")).isNotEqualTo(first);
        assertThat(browser().get("/").headers().firstValue("Set-Cookie").orElse(""))
                .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void letsNothingOfTheBrowserThroughAndNobodyNameThemselves() {
        browser()
                .get(
                        "/prisoners?q=%D0%B0%20b",
                        "Authorization",
                        "Bearer mine",
                        "X-Forwarded-For",
                        "192.0.2.1",
                        "Forwarded",
                        "for=192.0.2.1",
                        "User-Agent",
                        "Telling/1.0",
                        "X-Roles",
                        "moderator",
                        "Accept-Language",
                        "ru-RU,ru;q=0.9");

        Seen request = service.last();
        assertThat(request.address()).isEqualTo("/prisoners?q=%D0%B0%20b");
        assertThat(request.headers().keySet())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .isSubsetOf("accept", "accept-encoding", "authorization", "user-agent", "host", "connection");
        assertThat(request.headers().toString()).doesNotContain("192.0.2.1", "Telling", "mine", "moderator");
        Caller caller = callerOf(request, "registry-service");
        assertThat(caller.issuer()).isEqualTo("door-public");
        assertThat(caller.person()).isEmpty();
        assertThat(caller.language()).isEqualTo(Locale.of("ru"));
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        Browser browser = browser();
        HttpResponse<String> chosen = browser.get("/prisoners?page=2&lang=be&sort=new");
        assertThat(chosen.headers().firstValue("Location")).hasValue("/prisoners?page=2&sort=new");

        browser.get("/prisoners", "Accept-Language", "en");
        assertThat(callerOf(service.last(), "registry-service").language()).isEqualTo(Locale.of("be"));
        assertThat(browser.get("/nowhere").body()).contains("Тут нічога няма");
        assertThat(browser.get("/?lang=tlh").statusCode()).isEqualTo(200);
    }

    @Test
    void handsFormsOnAsTheyCome() {
        String typed = "text=%D0%90+b%26c&_form=x&empty=";
        browser()
                .send(
                        HttpRequest.newBuilder().POST(BodyPublishers.ofString(typed)),
                        "/write/send?step=2",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(new String(service.last().body(), UTF_8)).isEqualTo(typed);
        assertThat(service.last().address()).isEqualTo("/write/send?step=2");
        assertThat(service.last().header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    }

    @Test
    void handsLargeUploadsOnAndRefusesTooLargeOnesWithAPage() {
        byte[] upload = new byte[20_000_000];
        assertThat(sendTo("/write/send", BodyPublishers.ofByteArray(upload)).statusCode())
                .isEqualTo(200);
        assertThat(service.last().body()).hasSize(upload.length);

        int before = service.requests();
        byte[] tooMuch = new byte[26_500_000];
        HttpResponse<String> told = sendTo("/write/send", BodyPublishers.ofByteArray(tooMuch));
        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(told.body()).contains("This is too large");
        HttpResponse<String> untold =
                sendTo("/write/send", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(tooMuch)));
        assertThat(untold.statusCode()).isEqualTo(413);
        assertThat(service.requests()).isEqualTo(before);
    }

    private HttpResponse<String> sendTo(String path, HttpRequest.BodyPublisher body) {
        return browser()
                .send(HttpRequest.newBuilder().POST(body), path, "Content-Type", "multipart/form-data; boundary=x");
    }

    @Test
    void saysThatNothingTypedIsLostWhenAServiceIsAway() {
        Browser browser = browser();
        assertThat(browser.get("/draw").body()).contains("resting for a moment").doesNotContain("Nothing you typed");
        HttpResponse<String> sent = browser.post("/draw", "wish", "chess");

        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).contains("Nothing you typed is lost as long as this page stays open");
    }

    @Test
    void goesOnWithAnotherInstanceWhenOneIsAway() {
        for (int i = 0; i < 4; i++) {
            assertThat(browser().post("/write/send", "text", "x").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "DELETE"})
    void answersStrangeMethodsWithoutTrouble(String method) {
        HttpResponse<String> answer = browser()
                .send(
                        HttpRequest.newBuilder()
                                .method(method.equals("CONNECT") ? "OPTIONS" : method, BodyPublishers.noBody()),
                        "/nowhere");
        assertThat(answer.statusCode()).isBetween(200, 499);
    }
}
