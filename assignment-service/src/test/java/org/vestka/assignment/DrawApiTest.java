package org.vestka.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.vestka.assignment.fairness.DrawLine;
import org.vestka.assignment.fairness.KeepingRecord;
import org.vestka.assignment.fairness.LettersPerPerson;
import org.vestka.assignment.fairness.RecordOfDraws;
import org.vestka.assignment.fairness.RecordsOfDraws;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.testing.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DrawApiTest extends HouseOfAssignments {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private KeepingRecord keeping;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RecordsOfDraws records;

    @Test
    void aProgramIsGivenSomebodyWithAHoldAndThenSomebodyElse() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("withheld");
        List<String> both = List.of(
                aPrisoner(facility, "may-be-written-to", interest), aPrisoner(facility, "may-be-written-to", interest));
        String body = "{\"interest\": \"" + interest + "\"}";
        JsonNode first =
                Eventually.value(() -> JSON.readTree(drawn(body).getContentAsString()), json -> json.has("hold"));
        assertThat(first.at("/person/called").stringValue()).isEqualTo("Alena Biarozkina");
        assertThat(first.at("/kept").booleanValue()).isTrue();
        assertThat(first.at("/lapsesAt").stringValue()).endsWith("Z");
        assertThat(first.at("/probablyWithheld").booleanValue()).isTrue();
        JsonNode second = JSON.readTree(drawn("{\"interest\": \"" + interest + "\", \"previous\": \""
                        + first.at("/hold").stringValue() + "\"}")
                .getContentAsString());
        assertThat(List.of(
                        first.at("/person/prisonerId").stringValue(),
                        second.at("/person/prisonerId").stringValue()))
                .containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void whoeverCannotBeGivenIsRefusedInWords() throws Exception {
        MockHttpServletResponse unknown = drawn("{\"prisonerId\": \"" + RandomId.next() + "\"}");
        assertThat(unknown.getStatus()).isEqualTo(409);
        assertThat(unknown.getContentType()).startsWith("application/problem+json");
        assertThat(JSON.readTree(unknown.getContentAsString()).at("/why").stringValue())
                .isEqualTo("unknown");
        MockHttpServletResponse nobody = drawn("{\"interest\": \"nobody has this\"}");
        assertThat(nobody.getStatus()).isEqualTo(409);
        assertThat(JSON.readTree(nobody.getContentAsString()).at("/why").stringValue())
                .isIn("fits", "free");
    }

    @Test
    void everyWrongFieldIsToldByNameWithWhatWouldBeRight() throws Exception {
        MockHttpServletResponse answer = drawn("""
                {"request": "mine", "country": "XX", "interest": 7, "occupation": "%s", "language": "ru\\u0000",
                 "prisonerId": "6f1d2f3e-6c1b-4a56-9a37-0b7b1c1a9f01", "colour": "blue"}""".formatted("x".repeat(201)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        List<String> told = new ArrayList<>();
        JSON.readTree(answer.getContentAsString())
                .at("/errors")
                .forEach(error -> told.add(error.at("/field").stringValue() + ": "
                        + error.at("/says").stringValue()));
        assertThat(told)
                .contains(
                        "request: Should be an id such as 6f1d2f3e-6c1b-4a56-9a37-0b7b1c1a9f01.",
                        "country: Should be one of: BY, RU.",
                        "interest: Should be text.",
                        "occupation: May have at most 200 characters, has 201.",
                        "language: Has characters that nobody can type.",
                        "interest: Leave it out when prisonerId is given: whoever is chosen cannot be wished for.")
                .anyMatch(each -> each.startsWith("colour: Is not known here. Known are: country, interest,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{ | not-json | 422", "[] | an object | 422", "\"text\" | an object | 422"})
    void whatIsNoObjectIsToldToo(String body, String about, int status) throws Exception {
        MockHttpServletResponse answer = drawn(body);
        assertThat(answer.getStatus()).as(about).isEqualTo(status);
        assertThat(answer.getContentAsString()).contains("\"errors\":[{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "99999999999"})
    void aPageOfTheRecordThatIsNoNumberIsToldByName(String page) throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        get("/api/v1/draws/record").param("page", page).with(IDENTITY.visitor()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        JsonNode error = JSON.readTree(answer.getContentAsString()).at("/errors/0");
        assertThat(error.at("/field").stringValue()).isEqualTo("page");
        assertThat(error.at("/says").stringValue()).isEqualTo("Should be the number of a page, from 1.");
    }

    @Test
    void aPlaceThatWasGivenBackIsNotSaidToBeKept() throws Exception {
        String interest = RandomId.next().substring(0, 8);
        String facility = aFacility("taken");
        aPrisoner(facility, "may-be-written-to", interest);
        aPrisoner(facility, "may-be-written-to", interest);
        String request = RandomId.next();
        String body = "{\"interest\": \"" + interest + "\", \"request\": \"" + request + "\"}";
        JsonNode first =
                Eventually.value(() -> JSON.readTree(drawn(body).getContentAsString()), json -> json.has("hold"));
        assertThat(first.at("/kept").booleanValue()).isTrue();
        assigning.giveUp(request);
        JsonNode again = JSON.readTree(drawn(body).getContentAsString());
        assertThat(again.at("/kept").booleanValue()).isFalse();
        assertThat(again.at("/lapsesAt").isNull()).isTrue();
        assertThat(slips.read(again.at("/hold").stringValue(), "assignment-service", "hold")
                        .orElseThrow()
                        .says("kept"))
                .isEqualTo("given-back");
        assertThat(body(post("/draw").param("request", request).param("interest", interest)))
                .contains("This place was given back")
                .doesNotContain("A place is kept");
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() throws Exception {
        assertThat(drawn("{\"interest\": \"" + "x".repeat(20_000) + "\"}").getStatus())
                .isEqualTo(413);
    }

    @Test
    void theRecordHoldsNobodyAndGivesTheFiguresAgain() throws Exception {
        String facility = aFacility("taken");
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(aPrisoner(facility, "may-be-written-to", "recorded"));
        }
        String hidden = aPrisoner(facility, "wants-privacy", "recorded");
        Eventually.value(() -> drawn("{\"interest\": \"recorded\"}").getStatus(), status -> status == 200);
        RecordOfDraws record = keeping.keep().orElseThrow();
        assertThat(keeping.keep()).as("it stands still for a week").contains(record);
        MockHttpServletResponse csv = mvc.perform(get("/draw/record.csv").with(IDENTITY.visitor()))
                .andReturn()
                .getResponse();
        assertThat(csv.getContentAsString()).startsWith("month,person,event\n").contains("writable", "assigned");
        assertThat(people)
                .allSatisfy(person -> assertThat(csv.getContentAsString()).doesNotContain(person));
        assertThat(csv.getContentAsString()).doesNotContain(hidden);
        LettersPerPerson again = new LettersPerPerson();
        csv.getContentAsString()
                .lines()
                .skip(1)
                .forEach(line -> again.count(DrawLine.read(line).line().orElseThrow()));
        assertThat(again.fairness()).isEqualTo(record.figures());
        JsonNode json =
                JSON.readTree(mvc.perform(get("/api/v1/draws/record?page=1").with(IDENTITY.visitor()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
        assertThat(json.at("/lines").asLong()).isEqualTo(record.lines());
        assertThat(json.at("/onThisPage").size()).isEqualTo((int) record.lines());
        assertThat(json.at("/figures/gini").doubleValue())
                .isEqualTo(record.figures().gini());
        assertThat(text(get("/draw/fairness").with(IDENTITY.visitor())))
                .contains("Is the draw fair?", record.week(), "/draw/record.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void thePageAboutTheDrawSpeaksTheReadersLanguage(String language) throws Exception {
        keeping.keep();
        assertThat(text(get("/draw/fairness").with(IDENTITY.visitor().language(language))))
                .contains("lang=\"" + language + "\"")
                .doesNotContain("??", "style=");
    }

    private MockHttpServletResponse drawn(String body) throws Exception {
        return mvc.perform(post("/api/v1/draws")
                        .with(IDENTITY.visitor())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
