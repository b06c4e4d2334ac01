package org.vestka.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.MvcResult;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.Tally;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Way;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.platform.testing.contract.ConsumerContract;

class AssignmentServiceTest extends HouseOfAssignments {

    @Test
    void everythingThatIsHeardKeepsToTheContracts() {
        assertThat(hearings).hasSize(6).allSatisfy(ConsumerContract::isKeptBy);
    }

    @Test
    void aLetterGoesFromADrawToThePostAndIsCounted() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", interest);
        String page = drawnFor(interest);
        assertThat(page)
                .contains("Alena Biarozkina", "1991", "Belarus", interest, "An invented botanist")
                .doesNotContain("probably not handed over");
        String assignment = assignmentOn(page);
        assertThat(assignments.find(assignment).orElseThrow().prisonerId()).isEqualTo(prisoner);

        String letter = RandomId.next();
        say(letter, "letters", letter, "letter.submitted", lettersFacts(letter, prisoner, assignment));
        Eventually.asserted(() ->
                assertThat(assignments.find(assignment).map(Assignment::status)).contains(Assignment.Status.FULFILLED));
        Eventually.asserted(() -> assertThat(openHolds.find(assignment)).isEmpty());
        assertThat(places(prisoner)).isEqualTo(1);

        String posting = RandomId.next();
        say(posting, "dispatches", letter, "letter.printed", Map.of("letterId", letter));
        say(
                posting,
                "dispatches",
                letter,
                "letter.posted",
                Map.of("letterId", letter, "prisonerId", prisoner, "postedOn", "2026-11-20"));
        Eventually.asserted(() -> assertThat(posted(prisoner)).isEqualTo(1));
        assertThat(places(prisoner)).isZero();
    }

    @Test
    void aPostingThatOvertakesItsLetterIsCountedOnceTheLetterIsHeardOf() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", interest);
        String assignment = assignmentOn(drawnFor(interest));
        String letter = RandomId.next();
        String posting = RandomId.next();
        say(posting, "dispatches", letter, "letter.printed", Map.of("letterId", letter));
        say(
                posting,
                "dispatches",
                letter,
                "letter.posted",
                Map.of("letterId", letter, "prisonerId", prisoner, "postedOn", "2026-11-20"));
        say(letter, "letters", letter, "letter.submitted", lettersFacts(letter, prisoner, assignment));
        Eventually.asserted(() -> assertThat(posted(prisoner)).isEqualTo(1));
        Eventually.asserted(() -> assertThat(places(prisoner)).isZero());
    }

    @Test
    void whenTwoEntriesWereOnePersonItsLettersWeighOnTheOneThatGoesOnAndNothingIsShownOfTheOther() throws Exception {
        String facility = aFacility("taken");
        String kept = aPrisoner(facility, "wants-privacy", "ferns");
        String twice = aPrisoner(facility, "may-be-written-to", "ferns");
        String letter = RandomId.next();
        String assignment = RandomId.next();
        say(letter, "letters", letter, "letter.submitted", lettersFacts(letter, twice, assignment));
        Eventually.asserted(() -> assertThat(places(twice)).isEqualTo(1));
        Map<String, Object> merged = new HashMap<>(prisonerFacts(twice, facility, "may-be-written-to", "ferns"));
        merged.put("mergedInto", kept);
        say(twice, "prisoners", twice, "prisoner.changed", merged);
        Eventually.asserted(() -> assertThat(
                        correspondents.find(kept).orElseThrow().correspondent().tally())
                .isEqualTo(new Tally(0, 1, 0)));
        assertThat(correspondents.find(twice).orElseThrow().correspondent().portrait())
                .as("whoever goes on wants privacy")
                .isNull();
        String posting = RandomId.next();
        say(posting, "dispatches", letter, "letter.printed", Map.of("letterId", letter));
        say(
                posting,
                "dispatches",
                letter,
                "letter.posted",
                Map.of("letterId", letter, "prisonerId", twice, "postedOn", "2026-11-20"));
        Eventually.asserted(() -> assertThat(
                        correspondents.find(kept).orElseThrow().correspondent().tally())
                .isEqualTo(new Tally(0, 0, 1)));
    }

    @Test
    void aRejectedLetterGivesItsPlaceBack() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", interest);
        String assignment = assignmentOn(drawnFor(interest));
        String letter = RandomId.next();
        say(letter, "letters", letter, "letter.submitted", lettersFacts(letter, prisoner, assignment));
        say(
                letter,
                "letters",
                letter,
                "letter.rejected",
                Map.of("letterId", letter, "prisonerId", prisoner, "reason", "other"));
        Eventually.asserted(() ->
                assertThat(assignments.find(assignment).map(Assignment::status)).contains(Assignment.Status.FULFILLED));
        Eventually.asserted(() -> assertThat(places(prisoner)).isZero());
        assertThat(posted(prisoner)).isZero();
    }

    @Test
    void someoneElseIsSomeoneElseAndTheFirstPlaceIsGivenBack() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("taken");
        String one = aPrisoner(facility, "may-be-written-to", interest);
        String other = aPrisoner(facility, "may-be-written-to", interest);
        String first = drawnFor(interest);
        String second = body(post("/draw")
                .param("request", RandomId.next())
                .param("interest", interest)
                .param("previous", found(HOLD, first)));
        assertThat(prisonerOn(second)).isNotEqualTo(prisonerOn(first));
        assertThat(List.of(prisonerOn(first), prisonerOn(second))).containsExactlyInAnyOrder(one, other);
        assertThat(places(prisonerOn(first))).isZero();
        assertThat(places(prisonerOn(second))).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceIsOnePlaceWithTheSamePerson() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("taken");
        aPrisoner(facility, "may-be-written-to", interest);
        aPrisoner(facility, "may-be-written-to", interest);
        String request = found(FORM_ID, body(get("/draw")));
        String first = body(post("/draw").param("request", request).param("interest", interest));
        String again = body(post("/draw").param("request", request).param("interest", interest));
        assertThat(assignmentOn(again)).isEqualTo(assignmentOn(first)).isEqualTo(request);
        assertThat(places(prisonerOn(first))).isEqualTo(1);
    }

    @Test
    void somebodyWhoWasChosenIsHeldAsWellAndOnlyWhileThatIsPossible() throws Exception {
        String facility = aFacility("withheld");
        String prisoner = aPrisoner(facility, "may-be-written-to", "ferns");
        String page = body(post("/draw/to").param("prisonerId", prisoner));
        assertThat(page).contains("probably not handed over");
        assertThat(prisonerOn(page)).isEqualTo(prisoner);
        String hidden = aPrisoner(facility, "wants-privacy", "ferns");
        String endangered = aPrisoner(aFacility("endangers"), "may-be-written-to", "ferns");
        assertThat(statusOf(post("/draw/to").param("prisonerId", hidden))).isEqualTo(409);
        assertThat(body(post("/draw/to").param("prisonerId", hidden)))
                .as("nobody learns that somebody hides")
                .contains("We do not know this person")
                .doesNotContain("Biarozkina");
        assertThat(body(post("/draw/to").param("prisonerId", endangered)))
                .contains("We cannot send letters to this person now");
        assertThat(body(post("/draw/to").param("prisonerId", "'; drop --"))).contains("We do not know this person");
    }

    @Test
    void whoeverWantsPrivacyIsWrittenToByInvitationAloneAndOnlyWhileItIsOpen() throws Exception {
        String facility = aFacility("taken");
        String invitation = "ab".repeat(32);
        String prisoner = RandomId.next();
        Map<String, Object> facts = new HashMap<>(prisonerFacts(prisoner, facility, "wants-privacy", "ferns"));
        facts.put("invitations", List.of(invitation));
        say(prisoner, "prisoners", prisoner, "prisoner.registered", facts);
        Eventually.asserted(() -> assertThat(correspondents.find(prisoner)).isPresent());
        Correspondent kept = correspondents.find(prisoner).orElseThrow().correspondent();
        assertThat(kept.portrait()).as("nothing is kept that could be shown").isNull();

        String nobody = body(post("/draw/to").param("prisonerId", RandomId.next()));
        assertThat(anonymous(body(post("/draw/to").param("prisonerId", prisoner))))
                .isEqualTo(anonymous(nobody));
        for (String none :
                List.of("", "nonsense", invited(prisoner, "cd".repeat(32)), invited(RandomId.next(), invitation))) {
            assertThat(anonymous(body(post("/draw/invited").param("invitation", none))))
                    .isEqualTo(anonymous(nobody));
        }
        assertThat(places(prisoner)).isZero();

        String slip = invited(prisoner, invitation);
        String request = RandomId.next();
        String page = body(post("/draw/invited").param("invitation", slip).param("request", request));
        assertThat(page).contains("Alena", "/write").doesNotContain("action=\"/draw\"", "An invented botanist");
        assertThat(prisonerOn(page)).isEqualTo(prisoner);
        assertThat(assignments.find(request).map(Assignment::way)).contains(Way.INVITED);
        body(post("/draw/invited").param("invitation", slip).param("request", request));
        assertThat(places(prisoner)).as("the same form twice is one place").isOne();

        facts.put("invitations", List.of());
        say(prisoner, "prisoners", prisoner, "prisoner.changed", facts);
        Eventually.asserted(() -> assertThat(
                        anonymous(body(post("/draw/invited").param("invitation", slip))))
                .isEqualTo(anonymous(nobody)));
        assertThat(anonymous(
                        body(post("/draw/invited").param("invitation", slip).param("request", request))))
                .isEqualTo(anonymous(nobody));
    }

    @Test
    void whoHasWrittenBeforeGoesOnWithSomebodyWhoWantsPrivacyByNow() throws Exception {
        String facility = aFacility("taken");
        String prisoner = aPrisoner(facility, "wants-privacy", "ferns");
        Eventually.asserted(() -> assertThat(correspondents.find(prisoner)).isPresent());
        String receipt = signedBy(
                "letter-service",
                "pen-pal",
                Duration.ofMinutes(30),
                Map.of("prisonerId", prisoner, "name", "Alena", "country", "BY"));
        String page = body(post("/draw/again").param("pal", receipt));
        assertThat(page).contains("Alena").doesNotContain("An invented botanist", "Biarozkina");
        assertThat(prisonerOn(page)).isEqualTo(prisoner);
        assertThat(places(prisoner)).isOne();
    }

    /** As the registry signs it where an invitation was opened. */
    private static String invited(String prisoner, String invitation) {
        return signedBy(
                "registry-service",
                "invitation",
                Duration.ofMinutes(5),
                Map.of("prisonerId", prisoner, "invitation", invitation, "name", "Alena", "country", "BY"));
    }

    private static String anonymous(String page) {
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id");
    }

    @Test
    void aPrisonerWhoIsTransferredIsNotDrawnUntilTheyAreWritableAgain() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("taken");
        String prisoner = aPrisoner(facility, "may-be-written-to", interest);
        drawnFor(interest);
        say(
                prisoner,
                "prisoners",
                prisoner,
                "prisoner.transferred",
                prisonerFacts(prisoner, null, "being-transferred", interest));
        Eventually.asserted(() -> assertThat(isWritable(prisoner)).isFalse());
        assertThat(statusOf(post("/draw/to").param("prisonerId", prisoner))).isEqualTo(409);
        Eventually.asserted(() -> assertThat(HOLD.matcher(body(post("/draw").param("interest", interest)))
                        .find())
                .isFalse());
        say(
                prisoner,
                "prisoners",
                prisoner,
                "prisoner.changed",
                prisonerFacts(prisoner, facility, "may-be-written-to", interest));
        assertThat(prisonerOn(drawnFor(interest))).isEqualTo(prisoner);
    }

    @Test
    void wishesThatAreTooLongAreToldAndKept() throws Exception {
        MvcResult result = mvc.perform(post("/draw")
                        .with(IDENTITY.visitor())
                        .param("_form", IdentityForTests.FORM)
                        .param("interest", "x".repeat(81)))
                .andReturn();
        assertThat(result.getResponse().getStatus()).isEqualTo(422);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        assertThat(mvc.perform(post("/draw").with(IDENTITY.visitor()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyPageSpeaksTheReadersLanguage(String language) throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("withheld");
        aPrisoner(facility, "may-be-written-to", interest);
        drawnFor(interest);
        IdentityForTests.AsCaller reader = IDENTITY.visitor().language(language);
        List<String> pages = List.of(
                text(get("/draw").with(reader)),
                text(post("/draw")
                        .with(reader)
                        .param("_form", IdentityForTests.FORM)
                        .param("interest", interest)),
                text(post("/draw")
                        .with(reader)
                        .param("_form", IdentityForTests.FORM)
                        .param("interest", "nobody has this")),
                text(post("/draw/to")
                        .with(reader)
                        .param("_form", IdentityForTests.FORM)
                        .param("prisonerId", RandomId.next())),
                text(get("/desk/assignments").with(IDENTITY.desk("coordinator").language(language))));
        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??")
                        .doesNotContain("style=")
                        .doesNotContain("onclick"));
    }

    @Test
    void theDesksPageIsForCoordinators() throws Exception {
        assertThat(mvc.perform(get("/desk/assignments").with(IDENTITY.desk("moderator")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void twoInstancesDrawingAtOnceNeverExceedACapAndFillEveryPlace() throws Exception {
        int people = 6;
        String interest = RandomId.next().substring(0, 8);
        Set<Trait> wishes = Set.of(new Trait(Trait.Kind.INTEREST, interest));
        String facility = aFacility("taken");
        List<String> prisoners = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            prisoners.add(aPrisoner(facility, "may-be-written-to", interest));
        }
        try (ConfigurableApplicationContext other = VestkaApplication.of(
                        AssignmentServiceApplication.class, "assignment")
                .initializers(new OneBrokerOneStore())
                .run("--server.port=0", "--vestka.assignment.flood.share-held=1")) {
            List<Assigning> instances = List.of(assigning, other.getBean(Assigning.class));
            for (DrawPool each : List.of(pool, other.getBean(DrawPool.class))) {
                Eventually.asserted(() -> assertThat(prisoners)
                        .allSatisfy(prisoner -> assertThat(each.find(prisoner)).isPresent()));
            }
            List<Callable<Given>> draws = new ArrayList<>();
            for (int writer = 0; writer < people * CAP + 25; writer++) {
                Assigning instance = instances.get(writer % instances.size());
                draws.add(() -> instance.draw(RandomId.next(), wishes, Optional.empty()));
            }
            int held = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
                for (Future<Given> given : threads.invokeAll(draws)) {
                    held += given.get() instanceof Given.Held ? 1 : 0;
                }
            }
            assertThat(prisoners)
                    .allSatisfy(prisoner -> assertThat(places(prisoner)).isEqualTo(CAP));
            assertThat(held).isEqualTo(people * CAP);
        }
    }

    @Test
    void aDraftHoldsThePlaceThatWasOffered() {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        String assignment = RandomId.next();
        say(
                assignment,
                "drafts",
                assignment,
                "draft.saved",
                Map.of("assignmentId", assignment, "prisonerId", prisoner, "how", "chosen"));
        Eventually.asserted(() ->
                assertThat(assignments.find(assignment).map(Assignment::way)).contains(Way.CHOSEN));
        assertThat(places(prisoner)).isEqualTo(1);
    }

    @Test
    void aPenPalGoesOnWithTheSlipOfTheirReceiptAndWithNothingElse() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        String page = body(post("/draw/again").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(30))));
        assertThat(prisonerOn(page)).isEqualTo(prisoner);
        assertThat(page).contains("A place is kept").doesNotContain("Someone else");
        assertThat(statusOf(post("/draw/again").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(-1)))))
                .isEqualTo(422);
        assertThat(statusOf(post("/draw/again").param("pal", "nonsense"))).isEqualTo(422);
        assertThat(statusOf(post("/draw/again"))).isEqualTo(422);
        assertThat(body(post("/draw/again").param("pal", found(HOLD, page))))
                .as("a hold is no receipt")
                .contains("Your receipt first");
    }
}
