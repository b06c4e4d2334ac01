package org.vestka.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assignments;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.Facilities;
import org.vestka.assignment.holding.OpenHolds;
import org.vestka.platform.identity.IdentityKey;
import org.vestka.platform.identity.IdentityTokens;
import org.vestka.platform.identity.KeyDirectory;
import org.vestka.platform.identity.PublicKeys;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.OtherServices;

/**
 * The whole service on a real broker and a store, once for all tests: what others say is said on topics, what writers do is
 * done on pages.
 */
@SpringBootTest(
        classes = AssignmentServiceApplication.class,
        properties = {
            "spring.config.name=application-platform,application-assignment",
            // A handful of invented people has too few places for a flood to be told from a test.
            "vestka.assignment.flood.share-held=1"
        })
@ContextConfiguration(initializers = OneBrokerOneStore.class)
@Import(OtherServices.class)
abstract class HouseOfAssignments {

    static final int CAP = 5;
    static final IdentityForTests IDENTITY = IdentityForTests.at("assignment-service");
    static final Pattern HOLD = Pattern.compile("name=\"hold\" value=\"([^\"]+)\"");
    static final Pattern FORM_ID = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    @SuppressWarnings("NullAway.Init")
    MockMvc mvc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    OtherServices others;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Assigning assigning;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    DrawPool pool;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Correspondents correspondents;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Assignments assignments;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    OpenHolds openHolds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Facilities facilities;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Slips slips;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    List<Hearing> hearings;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    List<Tail> tails;

    @BeforeAll
    static void oneDirectoryOfKeys() {
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
        // The mailer makes the pair of mail keys at its first start.
        Keysets.in(BrokerAndStore.ofThisRun().keys(), BrokerAndStore.ofThisRun().data())
                .addressOpener();
    }

    @BeforeEach
    void aDoor(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build();
    }

    String aFacility(String foreignMail) {
        String facility = RandomId.next();
        say(
                facility,
                "facilities",
                facility,
                "facility.changed",
                Map.of("facilityId", facility, "rules", Map.of("foreignMail", foreignMail, "relativesOnly", false)));
        Eventually.asserted(() -> assertThat(facilities.rules(facility)).isPresent());
        return facility;
    }

    String aPrisoner(@Nullable String facility, String standing, String interest) {
        String prisoner = RandomId.next();
        say(
                prisoner,
                "prisoners",
                prisoner,
                "prisoner.registered",
                prisonerFacts(prisoner, facility, standing, interest));
        Eventually.asserted(() -> assertThat(correspondents.find(prisoner)).isPresent());
        return prisoner;
    }

    /** More fields than this service reads, and one that nobody has ever heard of. */
    static Map<String, @Nullable Object> prisonerFacts(
            String prisoner, @Nullable String facility, String standing, String interest) {
        Map<String, @Nullable Object> facts = new java.util.HashMap<>();
        facts.put("prisonerId", prisoner);
        facts.put("ru", Map.of("surname", "Берёзкина", "given", "Алёна", "patronymic", "Тихоновна"));
        facts.put("be", Map.of("surname", "Бярозкіна", "given", "Алёна"));
        facts.put("latin", List.of("Alena Biarozkina"));
        facts.put("birthDate", "1991-04-17");
        facts.put("birthYear", 1991);
        facts.put("country", "BY");
        facts.put("facilityId", facility);
        facts.put("standing", standing);
        facts.put("occupation", "botanist");
        facts.put("interests", List.of("ferns", interest));
        facts.put("languages", List.of("ru", "be"));
        facts.put("biography", "An invented botanist who keeps a herbarium.");
        facts.put("mergedInto", null);
        facts.put("something-new", "to be skipped");
        return facts;
    }

    static Map<String, String> lettersFacts(String letter, String prisoner, String assignment) {
        return Map.of(
                "letterId", letter,
                "threadId", RandomId.next(),
                "prisonerId", prisoner,
                "assignmentId", assignment,
                "language", "en");
    }

    void say(String aggregate, String topic, String key, String type, Object facts) {
        Outgoing saying = Outgoing.of(topic, key, type, 1, facts);
        others.say(aggregate, saying);
    }

    /** Draws until the pool has heard of who is wished for. */
    String drawnFor(String interest) {
        return Eventually.value(
                () -> body(post("/draw").param("request", RandomId.next()).param("interest", interest)),
                page -> HOLD.matcher(page).find());
    }

    String body(MockHttpServletRequestBuilder request) throws Exception {
        return text(request.with(IDENTITY.visitor()).param("_form", IdentityForTests.FORM));
    }

    String text(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    int statusOf(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(IDENTITY.visitor()).param("_form", IdentityForTests.FORM))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    String assignmentOn(String page) {
        return slips.read(found(HOLD, page), "assignment-service", "hold")
                .orElseThrow()
                .says("assignmentId");
    }

    String prisonerOn(String page) {
        return slips.read(found(HOLD, page), "assignment-service", "hold")
                .orElseThrow()
                .says("prisonerId");
    }

    static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s on %s", pattern, page).isTrue();
        return matcher.group(1);
    }

    int places(String prisoner) {
        return correspondents
                .find(prisoner)
                .orElseThrow()
                .correspondent()
                .open()
                .size();
    }

    boolean isWritable(String prisoner) {
        return correspondents.find(prisoner).orElseThrow().correspondent().mayBeWrittenTo();
    }

    int posted(String prisoner) {
        return correspondents.find(prisoner).orElseThrow().correspondent().posted();
    }

    /** As the letter-service signs it where a receipt was opened. */
    static String aReceiptFor(String prisoner, Duration life) {
        return signedBy("letter-service", "pen-pal", life, Map.of("prisonerId", prisoner));
    }

    /** What another service signs. */
    static String signedBy(String service, String purpose, Duration life, Map<String, String> says) {
        KeyDirectory directory = KeyDirectory.in(BrokerAndStore.ofThisRun().keys());
        return new Slips(
                        new IdentityTokens(IdentityKey.openOrMake(directory, service), Clock.systemUTC()),
                        new PublicKeys(directory, Clock.systemUTC()),
                        Clock.systemUTC())
                .sign(purpose, life, says);
    }
}
