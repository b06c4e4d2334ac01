package org.vestka.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.vestka.embedded.EmbeddedStore;
import org.vestka.gateway.audit.Trail;
import org.vestka.gateway.audit.mongo.MongoTrail;
import org.vestka.gateway.door.DoorHeaders;
import org.vestka.gateway.people.Accounts;
import org.vestka.gateway.people.web.FirstAdministrator;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.PublicKeys;
import org.vestka.platform.identity.TokenReader;
import org.vestka.platform.identity.testing.IdentityForTests;

/** The desk's door over a real store. The tests go on from each other's first administrator. */
@SpringBootTest(
        classes = DeskDoorApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-door-desk")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskDoorTest {

    private static final ServiceBehind service = new ServiceBehind();
    private static final EmbeddedStore store = store();
    private static final String PASSWORD = "five invented words for her";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdministrator firstAdministrator;

    @Autowired
    private PublicKeys keys;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Trail trail;

    @Autowired
    private MongoTemplate template;

    private static EmbeddedStore store() {
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            return EmbeddedStore.inMemory(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry registry) {
        registry.add("vestka.keys.directory", IdentityForTests::keysDirectory);
        registry.add("spring.mongodb.uri", store::connectionString);
        registry.add("vestka.neighbours.letter-service", service::address);
        registry.add("vestka.neighbours.translation-service", () -> "http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        service.close();
        store.close();
    }

    private Browser browser() {
        return new Browser(port);
    }

    private Browser signedIn(String name) {
        Browser browser = browser();
        browser.get("/desk/sign-in");
        assertThat(browser.post("/desk/sign-in", "name", name, "password", PASSWORD, "to", "/desk")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/desk");
        return browser;
    }

    /** Makes an account by its one-time link, as an administrator and a new volunteer do. */
    private void enrol(String name, String... roles) {
        Browser administrator = signedIn("olga");
        administrator.get("/desk/people");
        String[] fields = new String[2 + 2 * roles.length];
        fields[0] = "name";
        fields[1] = name;
        for (int i = 0; i < roles.length; i++) {
            fields[2 + 2 * i] = "roles";
            fields[3 + 2 * i] = roles[i];
        }
        String page = administrator.post("/desk/people", fields).body();
        String link = page.replaceAll("(?s).*(/desk/enrol\\?code=[A-Za-z0-9_-]{43}).*", "$1");
        Browser newcomer = browser();
        assertThat(newcomer.get(link).body()).contains(name);
        String code = link.substring(link.indexOf('=') + 1);
        assertThat(newcomer.post("/desk/enrol", "code", code, "password", PASSWORD, "again", PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser().get(link).statusCode()).isEqualTo(410);
    }

    @Test
    @Order(1)
    void letsTheFirstAdministratorInByALinkThatWorksOnce() {
        String link = firstAdministrator.setUpLink().orElseThrow();
        String path = link.substring(link.indexOf("/desk/"));
        String code = path.substring(path.indexOf('=') + 1);
        Browser browser = browser();
        assertThat(browser.get(path).statusCode()).isEqualTo(200);

        assertThat(browser.post("/desk/set-up", "code", code, "name", "Olga", "password", "short", "again", "short")
                        .body())
                .contains("Between 12 and 200 characters")
                .contains("value=\"Olga\"")
                .doesNotContain("value=\"short\"");
        assertThat(browser.post("/desk/set-up", "code", code, "name", "Olga", "password", PASSWORD, "again", "other")
                        .body())
                .contains("The two are not the same.");
        HttpResponse<String> in =
                browser.post("/desk/set-up", "code", code, "name", "Olga", "password", PASSWORD, "again", PASSWORD);

        assertThat(in.headers().firstValue("Location")).hasValue("/desk");
        assertThat(browser.cookies()).containsKey("__Host-session");
        assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
        assertThat(browser().get(path).statusCode()).isEqualTo(410);
    }

    @Test
    @Order(2)
    void leadsWhoeverIsNotSignedInToWhereOneSignsIn() {
        HttpResponse<String> answer = browser().get("/desk/letters/abc");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/desk/sign-in?to=%2Fdesk%2Fletters%2Fabc");

        Browser browser = browser();
        browser.get("/desk/sign-in?to=https://elsewhere.invalid/");
        assertThat(browser.post("/desk/sign-in", "name", "olga", "password", PASSWORD, "to", "//elsewhere.invalid")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/desk");
    }

    @Test
    @Order(3)
    void givesRolesToServicesAndAsksTheStoreForThemEachTime() {
        enrol("anna", "moderator");
        Browser anna = signedIn("anna");
        assertThat(anna.get("/desk/letters").body()).isEqualTo("page of /desk/letters");
        Caller caller = caller();
        assertThat(caller.issuer()).isEqualTo("door-desk");
        assertThat(caller.person().orElseThrow().roles()).containsExactly("moderator");
        String id = caller.person().orElseThrow().id();

        assertThat(anna.get("/desk/people").statusCode()).isEqualTo(403);

        Browser olga = signedIn("olga");
        olga.get("/desk/people");
        olga.post("/desk/people/" + id + "/roles", "roles", "scanner", "roles", "emperor");
        anna.get("/desk/letters");
        assertThat(caller().person().orElseThrow().roles()).isEqualTo(Set.of("scanner"));

        olga.post("/desk/people/" + id + "/closed");
        assertThat(anna.get("/desk/letters").statusCode()).isEqualTo(303);
    }

    private Caller caller() {
        return new TokenReader("letter-service", keys, Clock.systemUTC())
                .read(service.last().header("Authorization").replace("Bearer ", ""))
                .orElseThrow();
    }

    @Test
    @Order(4)
    void showsWhatWaitsAndAGapForAServiceThatIsAway() {
        enrol("maria", "moderator", "translator");
        String home = signedIn("maria").get("/desk").body();

        assertThat(home)
                .contains("Letters to read", ">7<", "<strong>Translations</strong>", "does not answer just now");
        assertThat(home).doesNotContain("Letters to print");
    }

    @Test
    @Order(5)
    void keepsAFormWhoseSessionLapsedUntilOneIsSignedInAgain() {
        enrol("vera", "moderator");
        Browser vera = signedIn("vera");
        vera.get("/desk");
        String session = vera.cookies().remove("__Host-session");

        HttpResponse<String> lapsed = vera.post("/desk/letters/l-1/approve", "note", "long words");
        assertThat(lapsed.statusCode()).isEqualTo(401);
        assertThat(lapsed.body()).contains("Sign in in a second tab");
        String formOfTheLapsed = visitForm(vera);

        vera.get("/desk/sign-in");
        vera.post("/desk/sign-in", "name", "vera", "password", PASSWORD);
        assertThat(vera.post("/desk/letters/l-1/approve", "note", "long words").statusCode())
                .isEqualTo(200);
        assertThat(caller().formToken()).isEqualTo(formOfTheLapsed);
        assertThat(vera.cookies().get("__Host-session")).isNotEqualTo(session);
    }

    private String visitForm(Browser browser) {
        return browser.get("/desk/sign-in").body().replaceAll("(?s).*name=\"_form\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    @Order(6)
    void slowsDownWhoeverGuessesPasswordsAndSaysTheSameForNamesThatAreNotThere() {
        enrol("nina", "scanner");
        Browser guesser = browser();
        guesser.get("/desk/sign-in");
        String wrong = guesser.post("/desk/sign-in", "name", "nina", "password", "a guess")
                .body();
        String unknown = guesser.post("/desk/sign-in", "name", "nobody", "password", "a guess")
                .body();
        assertThat(wrong.replace("nina", "nobody"))
                .isEqualTo(unknown)
                .contains("The name or the password is not right.");

        for (int i = 0; i < 4; i++) {
            guesser.post("/desk/sign-in", "name", "nina", "password", "a guess");
        }
        HttpResponse<String> slowed = guesser.post("/desk/sign-in", "name", "nina", "password", PASSWORD);
        assertThat(slowed.statusCode()).isEqualTo(429);
    }

    @Test
    @Order(7)
    void refusesAFormOfAnotherVisit() {
        Browser browser = signedIn("olga");
        Browser another = browser();
        another.get("/desk/sign-in");
        browser.cookies().put("__Host-visit", another.cookies().get("__Host-visit"));

        HttpResponse<String> refused = browser.post("/desk/people", "name", "made-by-trick", "roles", "administrator");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(accounts.named("made-by-trick")).isEmpty();
    }

    @Test
    @Order(8)
    void signsOutHereAndEverywhere() {
        enrol("petra", "scanner");
        Browser here = signedIn("petra");
        Browser there = signedIn("petra");
        here.get("/desk");
        here.post("/desk/sign-out");
        assertThat(here.cookies()).doesNotContainKeys("__Host-session");
        assertThat(there.get("/desk").statusCode()).isEqualTo(200);

        Browser again = signedIn("petra");
        again.get("/desk");
        again.post("/desk/sign-out-everywhere");
        assertThat(there.get("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    @Order(9)
    void endsASessionAfterHalfAnHourWithoutWorkAndAfterTwelveHours() {
        enrol("rita", "scanner");
        Browser rita = signedIn("rita");
        Instant now = Instant.now();
        changeSessions(new Document("used", now.minus(Duration.ofMinutes(31))));
        assertThat(rita.get("/desk").statusCode()).isEqualTo(303);

        rita = signedIn("rita");
        changeSessions(new Document("used", now).append("begun", now.minus(Duration.ofHours(12))));
        assertThat(rita.get("/desk").statusCode()).isEqualTo(303);
    }

    private void changeSessions(Document to) {
        template.getCollection("sessions").updateMany(new Document(), new Document("$set", to));
    }

    @Test
    @Order(10)
    void keepsTheLastAdministrator() {
        Browser olga = signedIn("olga");
        olga.get("/desk/people");
        String id = accounts.named("olga").orElseThrow().id();

        assertThat(olga.post("/desk/people/" + id + "/roles", "roles", "moderator")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/desk/people?said=LAST_ADMINISTRATOR");
        assertThat(olga.post("/desk/people/" + id + "/closed").headers().firstValue("Location"))
                .hasValue("/desk/people?said=LAST_ADMINISTRATOR");
        assertThat(olga.get("/desk/people?said=LAST_ADMINISTRATOR").body()).contains("the last administrator");
    }

    @Test
    @Order(11)
    void storesNoPasswordAndNoTokenAndOnlyArgon2id() {
        String everything = "";
        for (String name : template.getCollectionNames()) {
            for (Document document : template.getCollection(name).find()) {
                everything += document.toJson();
            }
        }
        assertThat(everything).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        assertThat(everything).doesNotContain(signedIn("olga").cookies().get("__Host-session"));
    }

    @Test
    @Order(12)
    void leavesATrailThatTellsWhenALineWasChanged() {
        Browser olga = signedIn("olga");
        olga.get("/desk/letters/l-7");
        assertThat(trail.latest(1).getFirst().about()).isEqualTo("/desk/letters/l-7");
        assertThat(trail.check().whole()).isTrue();
        assertThat(olga.get("/desk/people/trail").body()).contains("all as they were written");

        // A second instance of the door writes into the same chain.
        new MongoTrail(template, Clock.systemUTC()).note("p-2", "GET", "/desk/letters/l-8");
        trail.note("p-1", "GET", "/desk/letters/l-9");
        assertThat(trail.check().whole()).isTrue();

        template.getCollection("trail")
                .updateOne(new Document("_id", 5L), new Document("$set", new Document("who", "somebody else")));
        assertThat(trail.check()).isEqualTo(new Trail.Finding(4, false));
    }

    @Test
    @Order(13)
    void hasTheStrictHeadersToo() {
        Browser olga = signedIn("olga");
        for (String path : new String[] {
            "/", "/desk", "/desk/people", "/desk/sign-in", "/desk/letters?status=404", "/desk/nothing", "/prisoners"
        }) {
            HttpResponse<String> answer = olga.get(path);
            DoorHeaders.STRICT.forEach(
                    (name, value) -> assertThat(answer.headers().allValues(name))
                            .as(path + " " + name)
                            .containsExactly(value));
        }
        assertThat(olga.get("/prisoners").statusCode()).isEqualTo(404);
    }
}
