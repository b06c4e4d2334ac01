package org.vestka.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.assignment.guardians.Guardianship;
import org.vestka.assignment.guardians.Guardianships;
import org.vestka.assignment.guardians.Guarding;
import org.vestka.assignment.guardians.News;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContactTokens;
import org.vestka.platform.sealing.Keysets;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;
import tools.jackson.databind.json.JsonMapper;

class GuardianPagesTest extends HouseOfAssignments {

    private static final Pattern OFFER = Pattern.compile("name=\"offer\" value=\"([^\"]+)\"");
    private static final Pattern CARRIED = Pattern.compile("name=\"carried\" value=\"([^\"]+)\"");
    private static final Pattern PASS = Pattern.compile("name=\"pass\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("(?s)<p class=\"code\">(.*?)</p>");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Guardianships guardianships;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Guarding guarding;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SealedAddresses addresses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ContactTokens tokens;

    @Test
    void whoHasWrittenTakesSomebodyOnAndIsToldWhatBefallsThem() throws Exception {
        String facility = aFacility("taken");
        String prisoner = aPrisoner(facility, "may-be-written-to", "ferns");
        String form = body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5))));
        assertThat(form).contains("Staying with Alena Biarozkina");
        String begun = begin(form, "");
        assertThat(words(begin(form, "")))
                .as("the same form is the same guardianship")
                .isEqualTo(words(begun));
        assertThat(guardianships.of(prisoner)).hasSize(1);
        say(
                prisoner,
                "prisoners",
                prisoner,
                "prisoner.transferred",
                prisonerFacts(prisoner, null, "being-transferred", "ferns"));
        Eventually.asserted(
                () -> assertThat(the(prisoner).news()).extracting(News::kind).containsExactly(News.Kind.MOVED));
        String page = body(post("/guardians/mine").param("code", words(begun)));
        assertThat(page).contains("You stay with Alena Biarozkina", "A move to another place", "what is public");
        assertThat(body(post("/guardians/leave").param("pass", found(PASS, page))))
                .contains("You do not go on");
        assertThat(guarding.someoneWithout(Optional.empty())).contains(prisoner);
    }

    @Test
    void anAddressIsUsedOnceWhoeverReadsThereHasConfirmedIt() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        String form = body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5))));
        assertThat(begin(form, "robin at garden")).contains("This is no e-mail address", "robin at garden");
        assertThat(begin(form, "robin@garden.invalid"))
                .contains("We have sent you a mail")
                .doesNotContain("robin@garden.invalid");
        String contact = Objects.requireNonNull(the(prisoner).contactId());
        String json = text(get("/internal/contacts/" + contact).with(IDENTITY.service("mailer")));
        byte[] ciphertext = Base64.getDecoder()
                .decode(JsonMapper.builder()
                        .build()
                        .readTree(json)
                        .at("/ciphertext")
                        .stringValue());
        assertThat(Keysets.in(
                                BrokerAndStore.ofThisRun().keys(),
                                BrokerAndStore.ofThisRun().data())
                        .addressOpener()
                        .open(contact, new SealedText(ciphertext)))
                .isEqualTo("robin@garden.invalid");
        assertThat(mvc.perform(get("/internal/contacts/" + contact).with(IDENTITY.service("letter-service")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        String token = tokens.of("assignment-service", contact);
        assertThat(text(get("/guardians/address/" + token).with(IDENTITY.visitor())))
                .contains("Is this your address?");
        assertThat(the(prisoner).addressConfirmed())
                .as("looking changes nothing")
                .isFalse();
        assertThat(statusOf(post("/guardians/address").param("token", contact)))
                .as("whoever saw the id pass confirms nothing")
                .isEqualTo(422);
        assertThat(the(prisoner).addressConfirmed()).isFalse();
        assertThat(body(post("/guardians/address").param("token", token))).contains("the address is confirmed");
        assertThat(the(prisoner).addressConfirmed()).isTrue();
        assertThat(statusOf(post("/guardians/address").param("token", "nonsense")))
                .isEqualTo(422);

        String way = "/guardians/mail/" + tokens.of("assignment-service", contact);
        assertThat(text(get(way).with(IDENTITY.visitor()))).contains("Forget my address");
        assertThat(addresses.find(contact)).as("looking changes nothing").isPresent();
        assertThat(body(post(way))).contains("Your address is forgotten");
        assertThat(addresses.find(contact)).isEmpty();
        assertThat(body(post(way))).contains("Your address is forgotten");
        assertThat(statusOf(post("/guardians/mail/" + contact))).isEqualTo(422);
    }

    @Test
    void anAddressThatDoesNotWorkIsForgottenAndSaidSo() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        String begun = begin(
                body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5)))),
                "robin@gone.invalid");
        String contact = Objects.requireNonNull(the(prisoner).contactId());
        String notice = UUID.randomUUID().toString();
        say(
                notice,
                "mails",
                notice,
                "writer.not-reached",
                Map.of("noticeId", notice, "contactId", contact, "owner", "assignment-service"));
        Eventually.asserted(() -> assertThat(addresses.failed(contact)).isTrue());
        assertThat(addresses.find(contact)).isEmpty();
        assertThat(body(post("/guardians/mine").param("code", words(begun)))).contains("does not work");
    }

    @Test
    void aBirthdayIsToldAndASilenceOnlyToWhomACoordinatorKnows() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        begin(body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5)))), "");
        String id = the(prisoner).guardianshipId();
        correspondents.change(
                prisoner,
                there -> Decision.changed(new Correspondent(
                        there.prisonerId(),
                        there.portrait(),
                        true,
                        null,
                        List.of(),
                        1,
                        LocalDate.now(ZoneOffset.UTC).minusWeeks(7),
                        true,
                        null,
                        List.of())));
        guarding.turnTheDay();
        assertThat(the(prisoner).news()).noneMatch(each -> each.kind() == News.Kind.SILENT);
        String desk = text(get("/desk/assignments/guardians").with(IDENTITY.desk("coordinator")));
        assertThat(desk).contains("Alena Biarozkina", id.substring(0, 8));
        assertThat(mvc.perform(post("/desk/assignments/guardians/" + id + "/approve")
                                .with(IDENTITY.desk("coordinator"))
                                .param("_form", IdentityForTests.FORM))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
        assertThat(mvc.perform(post("/desk/assignments/guardians/" + id + "/approve")
                                .with(IDENTITY.desk("administrator"))
                                .param("_form", IdentityForTests.FORM))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        guarding.turnTheDay();
        guarding.turnTheDay();
        assertThat(the(prisoner).news().stream().filter(each -> each.kind() == News.Kind.SILENT))
                .hasSize(1);
    }

    @Test
    void aHearingAndAnExpectedReleaseAreToldBeforeTheyCome() throws Exception {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String prisoner = RandomId.next();
        Map<String, Object> facts =
                new HashMap<>(prisonerFacts(prisoner, aFacility("taken"), "may-be-written-to", "ferns"));
        facts.put(
                "hearings",
                List.of(
                        Map.of("day", today.plusDays(9).toString(), "where", "суд г. Выдумска"),
                        Map.of("day", today.plusDays(40).toString(), "where", ""),
                        Map.of("day", today.minusDays(2).toString(), "where", "")));
        facts.put("expectedRelease", today.plusDays(20).toString());
        say(prisoner, "prisoners", prisoner, "prisoner.registered", facts);
        Eventually.asserted(() -> assertThat(correspondents.find(prisoner)).isPresent());
        String begun =
                begin(body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5)))), "");
        guarding.turnTheDay();
        guarding.turnTheDay();
        assertThat(the(prisoner).news())
                .filteredOn(each -> each.kind() == News.Kind.HEARING || each.kind() == News.Kind.RELEASE_EXPECTED)
                .extracting(News::on)
                .containsExactlyInAnyOrder(today.plusDays(9), today.plusDays(20));
        assertThat(body(post("/guardians/mine").param("pass", found(PASS, begun))))
                .contains("A day in court is near", "The release is expected soon");
    }

    @Test
    void whoHasNobodyIsFoundAndWhoHasSomebodyIsNot() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        begin(body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5)))), "");
        for (int i = 0; i < 20; i++) {
            assertThat(guarding.someoneWithout(Optional.empty())).isNotEqualTo(Optional.of(prisoner));
        }
    }

    @Test
    void someoneElseIsAskedForWithTheOneWhoWasShown() throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        String form = body(post("/guardians/for").param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5))));
        String offer = found(OFFER, form);
        assertThat(form).contains("name=\"previous\" value=\"" + offer + "\"");
        for (int i = 0; i < 5; i++) {
            String another = body(post("/guardians/find").param("previous", offer));
            Matcher shown = OFFER.matcher(another);
            assertThat(shown.find() && offered(shown.group(1)).equals(prisoner)).isFalse();
        }
    }

    private String offered(String offer) {
        return slips.read(offer, "assignment-service", "guardian-offer")
                .orElseThrow()
                .says("prisonerId");
    }

    @Test
    void wordsThatOpenNothingAndSlipsThatAreNoneOpenNothing() throws Exception {
        assertThat(statusOf(post("/guardians/mine").param("code", "no such words")))
                .isEqualTo(422);
        assertThat(statusOf(post("/guardians/mine").param("pass", "nonsense"))).isEqualTo(422);
        assertThat(statusOf(post("/guardians/go-on"))).isEqualTo(422);
        assertThat(statusOf(post("/guardians/begin").param("offer", "x").param("carried", "y")))
                .isEqualTo(422);
        assertThat(statusOf(post("/guardians/for").param("pal", "nonsense"))).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyPageSpeaksTheReadersLanguage(String language) throws Exception {
        String prisoner = aPrisoner(aFacility("taken"), "may-be-written-to", "ferns");
        IdentityForTests.AsCaller reader = IDENTITY.visitor().language(language);
        String form = text(post("/guardians/for")
                .with(reader)
                .param("_form", IdentityForTests.FORM)
                .param("pal", aReceiptFor(prisoner, Duration.ofMinutes(5))));
        String begun = text(post("/guardians/begin")
                .with(reader)
                .param("_form", IdentityForTests.FORM)
                .param("offer", found(OFFER, form))
                .param("carried", found(CARRIED, form)));
        List<String> pages = List.of(
                form,
                begun,
                text(get("/guardians").with(reader)),
                text(get("/guardians/address/" + prisoner).with(reader)),
                text(post("/guardians/find").with(reader).param("_form", IdentityForTests.FORM)),
                text(post("/guardians/mine")
                        .with(reader)
                        .param("_form", IdentityForTests.FORM)
                        .param("pass", found(PASS, begun))),
                text(get("/desk/assignments/guardians")
                        .with(IDENTITY.desk("coordinator").language(language))));
        assertThat(pages)
                .allSatisfy(page -> assertThat(page)
                        .contains("lang=\"" + language + "\"")
                        .doesNotContain("??", "style=", "onclick"));
    }

    private String begin(String form, String email) throws Exception {
        return body(post("/guardians/begin")
                .param("offer", found(OFFER, form))
                .param("carried", found(CARRIED, form))
                .param("email", email));
    }

    private Guardianship the(String prisoner) {
        return guardianships.of(prisoner).getFirst();
    }

    private static String words(String page) {
        return found(CODE, page)
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
