package org.vestka.registry.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.knowing;
import static org.vestka.registry.RegistryFixture.told;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.vestka.platform.identity.Caller;
import org.vestka.registry.PrisonersInMemory;
import org.vestka.registry.directory.NoInvitations;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.ShowingPrisoners;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.search.PrisonerIndex;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds and the calendar, read as the programs read them for which they are made. */
class FeedsTest {
    private static final String INVENTED = Prisoner.Details.INVENTED + ", для пробы.";
    private static final String SITE = "https://vestka.invalid";

    private final PrisonersInMemory prisoners = new PrisonersInMemory();
    private final Facility colony = aColony("94");
    private final PrisonerIndex index = new PrisonerIndex();
    private final Prisoner prisoner = aWoman("Ландышева & Ко", colony);
    private final Feeds feeds = feeds();

    private Feeds feeds() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/registry/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        Clock clock = Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Feeds(
                new Overviews(prisoners, knowing(colony), Map::of, Duration.ZERO, clock),
                new ShowingPrisoners(prisoners, index, new NoInvitations()),
                messages,
                SITE + "/",
                clock);
    }

    @BeforeEach
    void somebodyWithADayInCourt() {
        prisoners.register(prisoner.with(new CourtCase(
                null,
                null,
                null,
                null,
                List.of(new CourtCase.CourtDay(
                        TODAY.plusDays(3), "суд г. Выдумска; зал 4, второй этаж, налево от лестницы")),
                List.of(),
                List.of(),
                Map.of())));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void atomSaysWhereItIsAndLeadsToWholeAddresses() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document feed = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(
                        Objects.requireNonNull(feeds.atom(reader("ru")).getBody()))));
        List<String> links = new ArrayList<>();
        NodeList all = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link");
        for (int at = 0; at < all.getLength(); at++) {
            Element link = (Element) all.item(at);
            links.add(link.getAttribute("rel") + " " + link.getAttribute("href"));
        }
        assertThat(links)
                .containsExactly(
                        "alternate " + SITE + "/prisoners",
                        "self " + SITE + "/prisoners/feed.atom",
                        " " + SITE + "/prisoners/" + prisoner.prisonerId());
        assertThat(feed.getDocumentElement().getTextContent()).contains("Ландышева & Ко");
    }

    @Test
    void jsonFeedSaysWhereItIsAndLeadsToWholeAddresses() {
        JsonMapper mapper = new JsonMapper();
        JsonNode feed = mapper.readTree(mapper.writeValueAsString(feeds.json(reader("en"))));
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("home_page_url").asString()).isEqualTo(SITE + "/prisoners");
        assertThat(feed.get("feed_url").asString()).isEqualTo(SITE + "/prisoners/feed.json");
        assertThat(feed.get("items").get(0).get("url").asString())
                .isEqualTo(SITE + "/prisoners/" + prisoner.prisonerId());
    }

    @Test
    void everyLineOfTheCalendarIsShortAndItsAddressesAreWhole() {
        String calendar = Objects.requireNonNull(feeds.calendar(reader("ru")).getBody());
        assertThat(calendar).endsWith("\r\n");
        for (String line : calendar.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        }
        List<String> lines = List.of(calendar.replace("\r\n ", "").split("\r\n"));
        assertThat(lines)
                .contains("BEGIN:VEVENT", "END:VEVENT", "DTSTART;VALUE=DATE:20261124")
                .contains("LOCATION:суд г. Выдумска\\; зал 4\\, второй этаж\\, налево от лестницы");
        assertThat(lines.stream().filter(line -> line.startsWith("URL:")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(URI.create(line.substring("URL:".length())))
                        .isEqualTo(URI.create(SITE + "/prisoners/" + prisoner.prisonerId())));
    }

    @ParameterizedTest
    @CsvSource({"en, invented", "ru, выдумано", "be, выдумана"})
    void whoeverIsInventedIsSaidToBeInEveryFeedAndLanguage(String language, String said) {
        assertThat(title(language)).doesNotContain(said);
        prisoners.change(
                prisoner.prisonerId(), known -> known.corrected(told(INVENTED, known.details()), known.unit()));
        assertThat(title(language)).contains(said);
        assertThat(Objects.requireNonNull(feeds.atom(reader(language)).getBody()))
                .contains(said);
        assertThat(Objects.requireNonNull(feeds.calendar(reader(language)).getBody())
                        .replace("\r\n ", ""))
                .contains(said);
    }

    private String title(String language) {
        JsonMapper mapper = new JsonMapper();
        return mapper.readTree(mapper.writeValueAsString(feeds.json(reader(language))))
                .get("items")
                .get(0)
                .get("title")
                .asString();
    }

    private static Caller reader(String language) {
        return new Caller(Caller.DOOR_PUBLIC, Optional.empty(), Locale.of(language), "form");
    }
}
