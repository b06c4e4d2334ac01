package org.vestka.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.Postings;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.OtherServices;

/** The whole service with a real broker and a real store, once for all tests; the other services speak as tests make them. */
@SpringBootTest(
        classes = DispatchServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=application-platform,application-dispatch")
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(OtherServices.class)
public abstract class HouseOfDispatch {

    static {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
    }

    protected static final IdentityForTests IDENTITY = IdentityForTests.at("dispatch-service");
    protected static final LetterServiceForTests LETTERS = new LetterServiceForTests();

    @LocalServerPort
    protected int port;

    @Autowired
    protected OtherServices others;

    @Autowired
    protected Aggregates<Posting, PostingEvent> documents;

    @Autowired
    protected Postings postings;

    protected final ContentSealer sealer = new ContentSealer();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("vestka.neighbours.letter-service", LETTERS::address);
    }

    @BeforeEach
    void letterServiceIsThere() {
        LETTERS.away(false);
    }

    protected record ClearedFacts(
            String letterId, String threadId, String prisonerId, String language, String wording, int attempt) {}

    /** Lets an aggregate of another service say something; the same aggregate counts its lines on. */
    protected void say(String aggregateId, Outgoing... what) {
        others.say(aggregateId, what);
    }

    /** A facility that the service will have heard of in a moment. */
    protected String aFacility(String name) {
        return aFacility(name, Map.of());
    }

    /** As {@link #aFacility(String)}, with rules beside or instead of the usual ones. */
    protected String aFacility(String name, Map<String, ?> moreRules) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> rules = new java.util.HashMap<>(Map.of(
                "languages",
                List.of("ru"),
                "foreignMail",
                "taken",
                "sheets",
                2,
                "replySheet",
                true,
                "qrOnReplySheet",
                true));
        rules.put("returnName", "А. Сад");
        rules.put("returnAddress", "101000, г. Москва, а/я 7");
        rules.putAll(moreRules);
        Map<String, Object> address = Map.of(
                "region", "Пермский край", "settlement", "г. Пермь", "street", "ул. Садовая, д. 1", "index", "614055");
        say(
                id,
                Outgoing.of(
                        "facilities",
                        id,
                        "facility.changed",
                        1,
                        Map.of("facilityId", id, "country", "RU", "nameRu", name, "address", address, "rules", rules)));
        return id;
    }

    protected String aPrisoner(String surname, String facilityId) {
        String id = UUID.randomUUID().toString();
        say(id, aboutPrisoner("prisoner.registered", id, surname, facilityId, "may-be-written-to"));
        return id;
    }

    protected static Outgoing aboutPrisoner(
            String type, String id, String surname, String facilityId, String standing) {
        return Outgoing.of("prisoners", id, type, 1, factsOf(id, surname, facilityId, standing));
    }

    /** An entry that was the same person twice: the other one goes on for it. */
    protected static Outgoing mergedInto(String other, String id, String surname, String facilityId) {
        Map<String, Object> facts = new java.util.HashMap<>(factsOf(id, surname, facilityId, "may-be-written-to"));
        facts.put("mergedInto", other);
        return Outgoing.of("prisoners", id, "prisoner.changed", 1, facts);
    }

    private static Map<String, Object> factsOf(String id, String surname, String facilityId, String standing) {
        return Map.of(
                "prisonerId",
                id,
                "ru",
                Map.of("surname", surname, "given", "Сергей", "patronymic", "Павлович"),
                "latin",
                List.of("Siarhei Canaryname"),
                "sex",
                "male",
                "birthYear",
                1985,
                "facilityId",
                facilityId,
                "standing",
                standing);
    }

    /** A letter that was cleared; returns its posting once it is there. */
    protected Posting aClearedLetter(String prisonerId, String text, String penName) {
        String letter = UUID.randomUUID().toString();
        String thread = UUID.randomUUID().toString();
        var key = LETTERS.keyOf(thread);
        say(
                letter,
                Outgoing.of(
                                "letters",
                                letter,
                                "letter.cleared",
                                1,
                                new ClearedFacts(letter, thread, prisonerId, "ru", "translation", 1))
                        .with("text", sealer.seal(key, letter, "translation.text", text))
                        .with("penName", sealer.seal(key, letter, "translation.penName", penName)));
        String posting = Posting.idOf(letter, 1);
        return Eventually.value(() -> postings.find(posting), java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** A volunteer with a browser that follows nothing by itself. */
    protected Volunteer volunteer(String language, String... roles) {
        return new Volunteer(IDENTITY.desk(roles).language(language));
    }

    protected ResponseEntity<String> asService(String name, String path) {
        return client().get()
                .uri(path)
                .headers(IDENTITY.service(name).headers())
                .retrieve()
                .toEntity(String.class);
    }

    private RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new JdkClientHttpRequestFactory(java.net.http.HttpClient.newBuilder()
                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                        .build()))
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    /** A volunteer's browser. */
    protected final class Volunteer {

        private final IdentityForTests.AsCaller who;

        Volunteer(IdentityForTests.AsCaller who) {
            this.who = who;
        }

        public ResponseEntity<String> get(String path) {
            return client().get()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML)
                    .headers(who.headers())
                    .retrieve()
                    .toEntity(String.class);
        }

        public ResponseEntity<byte[]> bytes(String path) {
            return client().get().uri(path).headers(who.headers()).retrieve().toEntity(byte[].class);
        }

        public ResponseEntity<byte[]> post(String path, String... namesAndValues) {
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.add("_form", IdentityForTests.FORM);
            for (int i = 0; i < namesAndValues.length; i += 2) {
                form.add(namesAndValues[i], namesAndValues[i + 1]);
            }
            return client().post()
                    .uri(path)
                    .headers(who.headers())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toEntity(byte[].class);
        }

        /** Sends fields and files of one name. */
        public ResponseEntity<String> send(String path, Map<String, String> fields, String name, byte[]... files) {
            MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
            form.add("_form", IdentityForTests.FORM);
            fields.forEach(form::add);
            for (byte[] file : files) {
                form.add(name, new ByteArrayResource(file) {
                    @Override
                    public String getFilename() {
                        return "scan";
                    }
                });
            }
            return client().post()
                    .uri(path)
                    .headers(who.headers())
                    .accept(MediaType.TEXT_HTML)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(form)
                    .retrieve()
                    .toEntity(String.class);
        }

        public ResponseEntity<String> upload(String path, String uploadId, byte[]... files) {
            ResponseEntity<String> answer = send(path, Map.of("uploadId", uploadId), "scans", files);
            java.net.URI goesOn = answer.getHeaders().getLocation();
            // a busy machine reads on after it has answered; a browser looks again by itself
            return goesOn == null
                    ? answer
                    : Eventually.value(
                            () -> get(goesOn.getPath()),
                            page -> page.getHeaders().getFirst("Refresh") == null);
        }
    }

    /** The ids that stand in links or hidden fields of a page behind this piece of text. */
    protected static List<String> idsAfter(String page, String before) {
        List<String> ids = new ArrayList<>();
        var found = java.util.regex.Pattern.compile(
                        java.util.regex.Pattern.quote(before) + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
                .matcher(page);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids.stream().distinct().collect(Collectors.toList());
    }
}
