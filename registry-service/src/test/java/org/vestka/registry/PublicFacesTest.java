package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.bornOn;
import static org.vestka.registry.RegistryFixture.occupiedAs;
import static org.vestka.registry.RegistryFixture.told;
import static org.vestka.registry.RegistryFixture.withRules;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.vestka.platform.identity.Slips;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.testing.Eventually;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.directory.messaging.SearchUpkeep;
import org.vestka.registry.facilities.Address;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.FacilityEvent;
import org.vestka.registry.facilities.ForeignMail;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.invitations.Invitation;
import org.vestka.registry.letters.LettersOf;
import org.vestka.registry.letters.PostedLetters;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.reports.Report;
import org.vestka.registry.reports.Reports;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;
import org.vestka.registry.statistics.Figures;

/** What anybody sees of the registry, and what nobody does. */
class PublicFacesTest extends RunningRegistry {
    @Autowired
    private Reports reports;

    @Autowired
    private PostedLetters posted;

    @Autowired
    private StoredCollections stored;

    @Autowired
    private Slips slips;

    @Autowired
    private Photos photos;

    @Autowired
    private Tails tails;

    @Test
    void whoeverIsHiddenMovesNoFigureAndIsInNoListFeedOrCalendar() {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Facility colony = in("Облачный край", aColony("44"));
        facilities.enter(colony);
        List<Prisoner> people = new ArrayList<>();
        for (int at = 0; at < 32; at++) {
            Prisoner one = aWoman("Облачкина" + (char) ('а' + at), colony, today);
            people.add(one);
            prisoners.register(one);
            prisoners.change(
                    one.prisonerId(),
                    known -> known.corrected(bornOn(today.plusDays(5).withYear(1988), known.details()), known.unit()));
            prisoners.change(
                    one.prisonerId(),
                    known -> known.tried(
                            new CourtCase(
                                    LocalDate.of(2021, 3, 1),
                                    null,
                                    42,
                                    today.plusDays(9),
                                    List.of(new CourtCase.CourtDay(today.plusDays(3), "суд г. Выдумска")),
                                    List.of(),
                                    List.of(),
                                    Map.of()),
                            List.of("о семье")));
        }
        Prisoner hidden = people.getFirst();
        String search = "/search?region=Облачный край";
        String api = "/api/v1/prisoners?region=Облачный край";
        Eventually.asserted(() -> assertThat(everyPageOf(search))
                .contains(people.stream().map(Prisoner::prisonerId).toList()));
        List<String> faces = List.of(
                "/prisoners/feed.atom",
                "/prisoners/feed.json",
                "/prisoners/days.ics",
                "/prisoners/soon-free",
                "/prisoners/birthdays",
                "/prisoners/waiting",
                search,
                api);
        for (String face : faces) {
            assertThat(everyPageOf(face)).as(face).contains("Облачкина");
        }
        assertThat(visitor(search, "en")).contains("At least 30 people found");
        assertThat(visitor(api, "en")).contains("\"total\":30");
        assertThat(visitor("/prisoners/" + hidden.prisonerId(), "en"))
                .contains("3 years", "6 months", "суд г. Выдумска", "walking in a march", "/prisoners?article=342")
                .doesNotContain("о семье");
        String statistics = visitor("/statistics", "en");
        for (String language : List.of("en", "ru", "be")) {
            eachPictureHasItsTable(visitor("/statistics", language));
        }
        String start = visitor("/", "en");

        post(
                "/desk/registry/prisoners/" + hidden.prisonerId() + "/move",
                form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        assertThat(visitor("/statistics", "en")).isEqualTo(statistics);
        assertThat(visitor("/", "en")).isEqualTo(start);
        assertThat(visitor(search, "en")).contains("At least 30 people found");
        assertThat(visitor(api, "en")).contains("\"total\":30");
        for (String face : faces) {
            assertThat(everyPageOf(face))
                    .as(face)
                    .doesNotContain(hidden.prisonerId())
                    .doesNotContain(hidden.details().nameFor("ru"));
        }
        assertThat(status("/report/" + hidden.prisonerId())).isEqualTo(404);
        Eventually.asserted(() ->
                assertThat(visitor("/search/suggestions?q=Облачкинаа", "ru")).doesNotContain(hidden.prisonerId()));
    }

    @ParameterizedTest
    @CsvSource({"en, 'invented, for trying out'", "ru, выдумано для пробы", "be, выдумана для спробы"})
    void whoeverIsInventedIsSaidToBeWhereverTheirNameStands(String language, String said) {
        Facility colony = aColony("41");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Шиповникова", colony);
        prisoners.register(prisoner);
        prisoners.change(
                prisoner.prisonerId(),
                known -> known.corrected(
                        told(Prisoner.Details.INVENTED + ", для пробы.", known.details()), known.unit()));
        assertThat(visitor("/prisoners/" + prisoner.prisonerId(), language)).contains(said);
        assertThat(visitor("/api/v1/prisoners/" + prisoner.prisonerId(), language))
                .contains("\"invented\":true");
        for (String face : List.of("/search?q=Шиповникова", "/search/suggestions?q=Шиповникова")) {
            Eventually.asserted(
                    () -> assertThat(visitor(face, language)).as(face).contains(prisoner.prisonerId(), said));
        }
    }

    /** A list or a search with all its pages. */
    private String everyPageOf(String face) {
        StringBuilder all = new StringBuilder(visitor(face, "ru"));
        for (int page = 2; all.indexOf("rel=\"next\"") >= 0; page++) {
            String next = visitor(face + (face.contains("?") ? "&" : "?") + "page=" + page, "ru");
            all = new StringBuilder(all.toString().replace("rel=\"next\"", "")).append(next);
        }
        return all.toString();
    }

    private static Facility in(String region, Facility colony) {
        return Facility.entered(
                colony.facilityId(),
                colony.country(),
                colony.kind(),
                colony.number(),
                colony.nameRu(),
                colony.nameBe(),
                new Address(
                        region,
                        null,
                        "г. Облачный",
                        "ул. Садовая, 1",
                        colony.address().index()),
                List.of(),
                null);
    }

    private static final Pattern PICTURE =
            Pattern.compile("<section class=\"measure\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("id=\"chart-([a-z-]+)\">([^<]+)<");
    private static final Pattern SAID = Pattern.compile("<(text|td)[^>]*>([^<]*)</");

    private static void eachPictureHasItsTable(String page) {
        List<String> pictures = new ArrayList<>();
        PICTURE.matcher(page).results().map(found -> found.group(1)).forEach(section -> {
            Matcher name = NAMED.matcher(section);
            assertThat(name.find()).as(section).isTrue();
            if (!name.group(1).equals("course")) {
                pictures.add(name.group(1));
                List<String> drawn = said("text", section);
                assertThat(drawn).as(name.group(2)).isNotEmpty().isEqualTo(said("td", section));
            }
        });
        assertThat(pictures).containsExactly("occupation", "sentence", "article", "region", "age-sex", "arrested");
        assertThat(page).contains("пчеловод", "Облачный край", "2021", "class=\"figure\"");
    }

    private static List<String> said(String element, String section) {
        return SAID.matcher(section)
                .results()
                .filter(found -> found.group(1).equals(element))
                .map(found -> found.group(2))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "en, in prison, can be written to, From week to week",
        "ru, в заключении, можно писать, От недели к неделе",
        "be, у зняволенні, можна пісаць, Ад тыдня да тыдня"
    })
    void theCountersAndTheCourseOfTheWeeksAreSaidInWords(String language, String inPrison, String open, String course) {
        LocalDate monday = LocalDate.now(Clock.systemUTC()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        prisoners.register(aWoman("Гроздева", aColony("42")));
        Aggregates<Figures, Figures.Silence> weeks = stored.silent("statistics", Figures.class);
        for (int week = 1; week < 3; week++) {
            LocalDate before = monday.minusWeeks(week);
            weeks.create(
                    before.toString(),
                    new Figures(before, 700, Map.of(Country.BY, 700 + 10 * week), 605 + 10 * week, List.of()),
                    List.of());
        }
        String page = visitor("/statistics", language);
        assertThat(page)
                .contains(course, "<polyline", "<td class=\"number\">710</td>", "<td class=\"number\">625</td>");
        assertThat(page.substring(page.indexOf("chart-course"))).contains(inPrison, open);
    }

    @Test
    void everyInstanceForgetsItsOldListsWhenItHearsThatSomebodyIsHidden() {
        Prisoner prisoner = aWoman("Ручейкова", aColony("40"));
        prisoners.register(prisoner);
        prisoners.change(
                prisoner.prisonerId(),
                there -> there.corrected(occupiedAs("смотрительница маяка", there.details()), there.unit()));
        KnownFacilities known = new KnownFacilities();
        Overviews overviews = new Overviews(prisoners, known, Map::of, Duration.ofMinutes(10), Clock.systemUTC());
        PrisonerIndex otherIndex = new PrisonerIndex();
        Tail followed = new SearchUpkeep(
                        otherIndex,
                        new DeskSearch(prisoners, otherIndex),
                        photos,
                        prisoners,
                        facilities,
                        known,
                        overviews)
                .ofPrisoners(tails);
        followed.start();
        try {
            Eventually.asserted(() -> assertThat(followed.caughtUp()).isTrue());
            assertThat(overviews.latest().occupations()).contains("смотрительница маяка");
            prisoners.change(
                    prisoner.prisonerId(), there -> there.moved(Standing.WANTS_PRIVACY, null, null, null, TODAY));
            Eventually.asserted(
                    () -> assertThat(overviews.latest().occupations()).doesNotContain("смотрительница маяка"));
        } finally {
            followed.stop();
        }
    }

    @Test
    void whenTheRulesOfAPlaceChangeItsPeopleWaitNoMore() {
        Facility colony = aColony("43");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Дождикина", colony);
        prisoners.register(prisoner);
        List<String> faces = List.of("/prisoners/waiting", "/search?open=true&q=Дождикина");
        for (String face : faces) {
            Eventually.asserted(() -> assertThat(visitor(face, "ru")).as(face).contains(prisoner.prisonerId()));
        }
        facilities.change(
                colony.facilityId(),
                known -> Decision.changed(
                        withRules(known, ForeignMail.ENDANGERS, false),
                        new FacilityEvent.FacilityChanged(withRules(known, ForeignMail.ENDANGERS, false))));
        for (String face : faces) {
            Eventually.asserted(() -> assertThat(visitor(face, "ru")).as(face).doesNotContain(prisoner.prisonerId()));
        }
        assertThat(visitor("/prisoners/" + prisoner.prisonerId(), "en"))
                .contains("put a prisoner in danger")
                .doesNotContain("/draw/to");
    }

    @Test
    void anybodyReportsASlipAndARegistrarDealsWithIt() {
        Prisoner prisoner = aWoman("Росинкина", aColony("45"));
        prisoners.register(prisoner);
        String path = "/report/" + prisoner.prisonerId();
        String reportId = hidden(visitor(path, "en"), "reportId");
        MultiValueMap<String, String> typed =
                form(Map.of("reportId", reportId, "about", "PLACE", "text", "Её перевели в Небылинск."));
        assertThat(postAsVisitor(path, typed).getStatusCode().value()).isEqualTo(302);
        assertThat(postAsVisitor(path, typed).getStatusCode().value()).isEqualTo(302);
        assertThat(registrar("/desk/registry/reports")).containsOnlyOnce("Небылинск");
        assertThat(get("/internal/desk-counts", identity.service("door-desk").bearer()))
                .contains("registry.reports", "\"count\":1");
        typed.set("text", "х".repeat(2_001));
        ResponseEntity<String> tooLong = postAsVisitor(path, typed);
        assertThat(tooLong.getStatusCode().value()).isEqualTo(422);
        // What fills in the field that nobody sees is thanked, and not kept.
        typed.set("text", "spam");
        typed.set("reportId", RandomId.next());
        typed.set("website", "x");
        assertThat(postAsVisitor(path, typed).getStatusCode().value()).isEqualTo(302);
        assertThat(reports.openCount()).isOne();

        post("/desk/registry/reports/" + reportId, form(Map.of()));
        assertThat(registrar("/desk/registry/reports")).doesNotContain("Небылинск");
    }

    @Test
    void anInvitationLeadsToWhoeverIsHiddenByPostAloneUntilItIsTakenBack() {
        Facility colony = aColony("49");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Туманкина", colony);
        prisoners.register(prisoner);
        prisoners.change(
                prisoner.prisonerId(),
                known -> known.moved(Standing.WANTS_PRIVACY, colony.facilityId(), null, null, TODAY));
        String desk = "/desk/registry/prisoners/" + prisoner.prisonerId() + "/invitations";
        String code = hidden(registrar(desk), "code");
        assertThat(post(desk, form(Map.of("code", code))).getBody()).contains("/prisoners/invited/" + code);

        String followed = visitor("/prisoners/invited/" + code, "ru");
        String other = "0".repeat(64);
        assertThat(followed)
                .doesNotContain("Туманкина")
                .isEqualTo(visitor("/prisoners/invited/" + other, "ru").replace(other, code));
        String opened = Objects.requireNonNull(
                postAsVisitor("/prisoners/invited", form(Map.of("code", code))).getBody());
        assertThat(opened).contains("Туманкина", "action=\"/draw/invited\"").doesNotContain("/draw/to", "/report/");
        assertThat(slips.read(hidden(opened, "invitation"), "registry-service", "invitation"))
                .hasValueSatisfying(slip -> {
                    assertThat(slip.says("prisonerId")).isEqualTo(prisoner.prisonerId());
                    assertThat(slip.says("invitation")).isEqualTo(Invitation.idOf(code));
                });
        assertThat(prisoners.find(prisoner.prisonerId()).orElseThrow().invitations())
                .as("what assignment-service hears of it")
                .containsExactly(Invitation.idOf(code));
        assertThat(postAsVisitor("/prisoners/invited", form(Map.of("code", other)))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        post(desk + "/" + Invitation.idOf(code), form(Map.of()));
        assertThat(postAsVisitor("/prisoners/invited", form(Map.of("code", code)))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(prisoners.find(prisoner.prisonerId()).orElseThrow().invitations())
                .isEmpty();
        for (String language : List.of("ru", "be")) {
            assertThat(get(
                            desk,
                            identity.desk("registrar")
                                    .person("p-1")
                                    .language(language)
                                    .bearer()))
                    .doesNotContain("registry.");
        }
    }

    /** What dispatch-service says, of one posting. */
    private record Posting(String id) {}

    @Test
    void lettersThatWerePostedAreCountedToTenForTheOrderOfThoseWhoWait() {
        Aggregates<Posting, Outgoing> dispatch = stored.aggregates("postings", Posting.class, List::of);
        String prisonerId = RandomId.next();
        for (int letter = 0; letter < LettersOf.COUNTED_TO + 2; letter++) {
            String letterId = RandomId.next();
            Map<String, String> facts = Map.of("letterId", letterId, "prisonerId", prisonerId);
            dispatch.create(
                    letterId,
                    new Posting(letterId),
                    List.of(
                            Outgoing.of("dispatches", letterId, "letter.printed", 1, facts),
                            Outgoing.of("dispatches", letterId, "letter.posted", 1, facts)));
        }
        Eventually.asserted(() -> assertThat(posted.counts()).containsEntry(prisonerId, LettersOf.COUNTED_TO));
    }

    @Test
    void aSearchThatMeansNothingIsNoError() {
        assertThat(visitor("/search?open=maybe&country=&sex=x&youngest=old", "en"))
                .contains("lang=\"en");
    }

    @Test
    void aProgramIsToldEachWrongParameterByName() {
        assertThat(visitor("/api/v1/prisoners?youngest=old&country=FR&cuntry=BY", "en", 422))
                .contains("\"field\":\"youngest\"", "\"field\":\"country\"", "RU, BY", "\"field\":\"cuntry\"");
    }

    @Test
    void reportsAreBounded() {
        String prisonerId = RandomId.next();
        for (int at = 0; at < 20; at++) {
            assertThat(reports.keep(RandomId.next(), prisonerId, Report.About.OTHER, "слова"))
                    .isEqualTo(Reports.Taken.TAKEN);
        }
        assertThat(reports.keep(RandomId.next(), prisonerId, Report.About.OTHER, "слова"))
                .isEqualTo(Reports.Taken.TOO_MANY);
        reports.open(1, 100)
                .items()
                .forEach(each -> reports.answered(each.report().reportId(), "p-1"));
    }

    @Test
    void twoEntriesOfOnePersonBecomeOneAndBothAddressesGoOn() {
        Facility colony = aColony("46");
        facilities.enter(colony);
        Prisoner kept = aWoman("Зарянкина", colony);
        Prisoner duplicate = aWoman("Зоренкина", colony);
        prisoners.register(kept);
        prisoners.register(duplicate);
        Eventually.asserted(
                () -> assertThat(registrar("/desk/registry/prisoners/" + kept.prisonerId() + "/merge?q=Зоренкина"))
                        .contains(duplicate.prisonerId()));
        post("/desk/registry/prisoners/" + kept.prisonerId() + "/merge", form(Map.of("with", duplicate.prisonerId())));

        assertThat(prisoners.find(duplicate.prisonerId()))
                .map(Prisoner::prisonerId)
                .contains(kept.prisonerId());
        assertThat(visitor("/prisoners/" + duplicate.prisonerId(), "ru", 302)).isEmpty();
        assertThat(visitor("/api/v1/prisoners/" + duplicate.prisonerId(), "ru")).contains(kept.prisonerId());
        assertThat(visitor("/prisoners/" + kept.prisonerId(), "en")).contains("Ustinia Зоренкина");
        Eventually.asserted(() -> assertThat(
                        index.search(SearchQuery.of("Зоренкина", TODAY, 1, 10)).hits())
                .extracting(SearchResults.Hit::id)
                .contains(kept.prisonerId())
                .doesNotContain(duplicate.prisonerId()));
    }

    @Test
    void aCaseIsEnteredAndEachWrongFieldIsNamed() {
        Prisoner prisoner = aWoman("Снежинкина", aColony("47"));
        prisoners.register(prisoner);
        String path = "/desk/registry/prisoners/" + prisoner.prisonerId() + "/court";
        ResponseEntity<String> wrong = post(
                path,
                form(Map.of(
                        "arrested", "вчера",
                        "months", "много",
                        "courtDays", "завтра в суде",
                        "links", "javascript:alert(1)")));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("#arrested", "#months", "#courtDays", "#links");
        assertThat(post(
                                path,
                                form(Map.of(
                                        "arrested", "2024-02-29",
                                        "months", "18",
                                        "courtDays", "2026-12-01 суд г. Небылинска",
                                        "plainWordsEn", "She fed the pigeons.",
                                        "links", "https://example.invalid/x")))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(prisoners.find(prisoner.prisonerId()))
                .map(found -> found.court().months())
                .contains(18);
        assertThat(visitor("/prisoners/" + prisoner.prisonerId(), "en"))
                .contains("She fed the pigeons.")
                .doesNotContain("walking in a march");
        assertThat(visitor("/prisoners/" + prisoner.prisonerId(), "be")).contains("ланцугу салідарнасці");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyFaceStandsInThreeLanguages(String language) {
        Prisoner prisoner = aWoman("Капелькина", aColony("48"));
        prisoners.register(prisoner);
        for (String path : List.of(
                "/statistics",
                "/prisoners/lists",
                "/prisoners/lists/interest",
                "/prisoners/lists/occupation",
                "/prisoners/lists/article",
                "/prisoners/lists/region",
                "/prisoners/lists/age",
                "/prisoners/waiting",
                "/prisoners/birthdays",
                "/prisoners/soon-free",
                "/prisoners?occupation=пчеловод&article=342",
                "/prisoners/" + prisoner.prisonerId(),
                "/report/" + prisoner.prisonerId())) {
            assertThat(visitor(path, language))
                    .as(path)
                    .contains("lang=\"" + language)
                    .doesNotContain("registry.");
        }
        for (String path : List.of(
                "/desk/registry/reports",
                "/desk/registry/prisoners/" + prisoner.prisonerId(),
                "/desk/registry/prisoners/" + prisoner.prisonerId() + "/court",
                "/desk/registry/prisoners/" + prisoner.prisonerId() + "/photo",
                "/desk/registry/prisoners/" + prisoner.prisonerId() + "/merge")) {
            assertThat(get(
                            path,
                            identity.desk("registrar")
                                    .person("p-1")
                                    .language(language)
                                    .bearer()))
                    .as(path)
                    .doesNotContain("registry.");
        }
    }
}
