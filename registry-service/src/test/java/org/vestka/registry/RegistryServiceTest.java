package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.contract.ConsumerContract;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/** Registrars at work, and what is seen of it outside. */
class RegistryServiceTest extends RunningRegistry {
    @Test
    void whatIsHeardKeepsItsContracts() {
        assertThat(hearings).isNotEmpty();
        hearings.forEach(ConsumerContract::isKeptBy);
    }

    @Test
    void aRegistrarEntersAFacilityAndAPrisonerAndAnybodyFindsThem() {
        String facilityId = hidden(registrar("/desk/registry/facilities/new?country=BY"), "facilityId");
        MultiValueMap<String, String> facility = form(Map.ofEntries(
                Map.entry("facilityId", facilityId),
                Map.entry("country", "BY"),
                Map.entry("kind", "penal-colony"),
                Map.entry("number", "77"),
                Map.entry("nameRu", "ИК № 77"),
                Map.entry("settlement", "г. Небывалов"),
                Map.entry("region", "Сказочная область"),
                Map.entry("index", "230077"),
                Map.entry("sheets", "4"),
                Map.entry("sheets-source", "выдуманная памятка")));
        assertThat(post("/desk/registry/facilities/new", facility)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(post("/desk/registry/facilities/new", facility)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(registrar("/desk/registry/facilities/" + facilityId))
                .contains(
                        "Небывалов",
                        "name=\"sheets\" value=\"4\"",
                        "выдуманная памятка",
                        "name=\"return-name\" value=\"\"");
        facility.set("sheets-source", "");
        assertThat(post("/desk/registry/facilities/" + facilityId, facility))
                .satisfies(answer -> assertThat(answer.getStatusCode().value()).isEqualTo(422))
                .extracting(ResponseEntity::getBody, STRING)
                .contains("Say where this rule comes from");
        facility.set("sheets", "");
        facility.set("closedOn", "2026-01-31");
        assertThat(post("/desk/registry/facilities/" + facilityId, facility)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(registrar("/desk/registry/facilities/" + facilityId)).contains("name=\"sheets\" value=\"\"");
        assertThat(registrar("/desk/registry/facilities")).contains("closed");
        assertThat(registrar("/desk/registry/prisoners/new")).doesNotContain(facilityId);
        facility.set("closedOn", "");
        post("/desk/registry/facilities/" + facilityId, facility);

        String prisonerId = hidden(registrar("/desk/registry/prisoners/new"), "prisonerId");
        MultiValueMap<String, String> prisoner = form(Map.ofEntries(
                Map.entry("prisonerId", prisonerId),
                Map.entry("surnameRu", "Колокольчикова"),
                Map.entry("givenRu", "Мелания"),
                Map.entry("latin", "Melania Kalakolchykava"),
                Map.entry("sex", "FEMALE"),
                Map.entry("birthDate", "1991-04-17"),
                Map.entry("country", "BY"),
                Map.entry("facilityId", facilityId),
                Map.entry("unit", "4"),
                Map.entry("standing", "may-be-written-to"),
                Map.entry("interests", "папоротники, шахматы")));
        ResponseEntity<String> entered = post("/desk/registry/prisoners/new", prisoner);
        assertThat(entered.getStatusCode().value()).as(entered.getBody()).isEqualTo(302);
        assertThat(post("/desk/registry/prisoners/new", prisoner)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        assertThat(registrar("/desk/registry/prisoners/" + prisonerId)).contains("Колокольчикова", "ИК № 77");

        Eventually.asserted(
                () -> assertThat(visitor("/search?q=Kolokoltschikowa", "de")).contains("Kalakolchykava"));
        assertThat(visitor("/search?q=папоротники", "ru")).contains("Колокольчикова");
        assertThat(visitor("/prisoners?region=Сказочная область", "be")).contains("Колокольчикова");
        assertThat(visitor("/prisoners/" + prisonerId, "en"))
                .contains("Melania Kalakolchykava", "action=\"/draw/to\"", prisonerId);
        assertThat(visitor("/api/v1/prisoners?q=Melania", "en")).contains("\"prisonerId\":\"" + prisonerId);
    }

    @Test
    void aWrongFormKeepsWhatWasTypedAndNamesEachField() {
        ResponseEntity<String> answer = post(
                "/desk/registry/prisoners/new",
                form(Map.of(
                        "prisonerId", RandomId.next(),
                        "surnameRu", "Мятликова",
                        "sex", "FEMALE",
                        "birthDate", "17 апреля",
                        "birthYear", "91",
                        "country", "BY",
                        "standing", "may-be-written-to")));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody())
                .contains("Мятликова", "17 апреля", "#givenRu", "#birthDate", "#birthYear", "#facilityId");
    }

    @Test
    void whoWantsPrivacyIsNowhere() {
        Facility colony = aColony("33");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Тихомолова", colony);
        prisoners.register(prisoner);
        Eventually.asserted(
                () -> assertThat(visitor("/search?q=Тихомолова", "ru")).contains("Устинья"));

        ResponseEntity<String> moved = post(
                "/desk/registry/prisoners/" + prisoner.prisonerId() + "/move",
                form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        assertThat(moved.getStatusCode().value()).as(moved.getBody()).isEqualTo(302);

        // Whatever the index still holds, the store is asked before anybody is shown.
        assertThat(visitor("/search?q=Тихомолова", "ru")).doesNotContain("Устинья");
        assertThat(status("/prisoners/" + prisoner.prisonerId())).isEqualTo(404);
        assertThat(status("/api/v1/prisoners/" + prisoner.prisonerId())).isEqualTo(404);
        Eventually.asserted(() -> assertThat(index.search(SearchQuery.of("Тихомолова", TODAY, 1, 100))
                        .hits())
                .extracting(SearchResults.Hit::id)
                .doesNotContain(prisoner.prisonerId()));
        // A list that names them does not bring them back.
        String list = "ФИО;Дата рождения\nТихомолова Устинья Лукинична;07.03.1988\n";
        assertThat(registrar(bring(list))).contains("in the registry as").doesNotContain(">new<");
        assertThat(prisoners.find(prisoner.prisonerId()))
                .get()
                .extracting(Prisoner::standing)
                .isEqualTo(Standing.WANTS_PRIVACY);
    }

    @Test
    void whoWantsPrivacyIsFoundAtTheDeskAndStaysHiddenWhateverIsNoted() {
        Facility colony = aColony("34");
        facilities.enter(colony);
        Prisoner prisoner = aWoman("Затишкина", colony);
        prisoners.register(prisoner);
        String path = "/desk/registry/prisoners/" + prisoner.prisonerId();
        post(path + "/move", form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        Eventually.asserted(
                () -> assertThat(registrar("/desk/registry?q=Zatishkina")).contains(prisoner.prisonerId()));
        assertThat(registrar("/desk/registry?q=Zatishkina&standing=wants-privacy"))
                .contains(prisoner.prisonerId());
        assertThat(registrar("/desk/registry?q=Zatishkina&standing=released")).doesNotContain(prisoner.prisonerId());
        assertThat(visitor("/search?q=Zatishkina", "ru")).doesNotContain(prisoner.prisonerId());
        assertThat(visitor("/api/v1/prisoners?q=Zatishkina", "ru")).doesNotContain(prisoner.prisonerId());

        assertThat(registrar(path)).contains("name=\"shownAgain\"");
        post(path + "/move", form(Map.of("standing", "released")));
        assertThat(registrar(path)).contains("released");
        assertThat(status("/prisoners/" + prisoner.prisonerId())).isEqualTo(404);
        post(path + "/move", form(Map.of("standing", "released", "shownAgain", "true")));
        assertThat(status("/prisoners/" + prisoner.prisonerId())).isEqualTo(200);
        assertThat(registrar(path)).doesNotContain("name=\"shownAgain\"");
    }

    @Test
    void whoeverIsLikeANewcomerIsShownBeforeTheyAreEntered() {
        Prisoner there = aWoman("Сумеречникова", aColony("35"));
        prisoners.register(there);
        prisoners.change(there.prisonerId(), known -> known.moved(Standing.WANTS_PRIVACY, null, null, null, TODAY));
        Eventually.asserted(
                () -> assertThat(registrar("/desk/registry?q=Сумеречникова")).contains(there.prisonerId()));
        String prisonerId = RandomId.next();
        MultiValueMap<String, String> typed = form(Map.of(
                "prisonerId", prisonerId,
                "surnameRu", "Сумеречникова",
                "givenRu", "Устинья",
                "sex", "FEMALE",
                "birthYear", "1988",
                "country", "BY",
                "occupation", "звездочёт",
                "since", "2026-01-02",
                "standing", "address-unknown"));
        ResponseEntity<String> asked = post("/desk/registry/prisoners/new", typed);
        assertThat(asked.getStatusCode().value()).isEqualTo(422);
        assertThat(asked.getBody()).contains(there.prisonerId(), "звездочёт", "name=\"somebodyElse\"");
        assertThat(prisoners.find(prisonerId)).isEmpty();
        typed.add("somebodyElse", "true");
        assertThat(post("/desk/registry/prisoners/new", typed).getStatusCode().value())
                .isEqualTo(302);
        assertThat(prisoners.find(prisonerId).orElseThrow().moves().getLast().happened())
                .isEqualTo("2026-01-02");
    }

    @Test
    void aFormThatWasOpenedBeforeAMergeActsOnTheEntryThatGoesOn() {
        Facility colony = aColony("36");
        facilities.enter(colony);
        Prisoner kept = aWoman("Рассветова", colony);
        Prisoner duplicate = aWoman("Рассвєтова", colony);
        prisoners.register(kept);
        prisoners.register(duplicate);
        String slip = RandomId.next();
        String wish = RandomId.next();
        ResponseEntity<String> report = postAsVisitor(
                "/report/" + duplicate.prisonerId(),
                form(Map.of("reportId", slip, "about", "OTHER", "text", "Пишется иначе: через е.")));
        assertThat(report.getStatusCode().value()).isEqualTo(302);
        assertThat(postAsVisitor(
                                "/report/" + kept.prisonerId(),
                                form(Map.of("reportId", wish, "about", "PRIVACY", "text", "Семья просит.")))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
        String path = "/desk/registry/prisoners/";
        post(path + kept.prisonerId() + "/merge", form(Map.of("with", duplicate.prisonerId())));
        assertThat(registrar("/desk/registry/reports"))
                .as("what is about a merged entry leads to the one that goes on")
                .doesNotContain(duplicate.prisonerId())
                .matches(Pattern.compile(".*Семья просит.*" + kept.prisonerId() + ".*Пишется иначе.*", Pattern.DOTALL));
        List.of(slip, wish).forEach(id -> post("/desk/registry/reports/" + id, form(Map.of())));

        post(
                path + duplicate.prisonerId() + "/move",
                form(Map.of("standing", "wants-privacy", "facilityId", colony.facilityId())));
        assertThat(prisoners.find(kept.prisonerId()).orElseThrow().standing()).isEqualTo(Standing.WANTS_PRIVACY);
        MultiValueMap<String, String> elsewhere = form(Map.of(
                "prisonerId", duplicate.prisonerId(),
                "surnameRu", "Рассветова",
                "givenRu", "Устинья",
                "sex", "FEMALE",
                "country", "RU"));
        ResponseEntity<String> wrong = post(path + duplicate.prisonerId(), elsewhere);
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("#country");
        assertThat(registrar(path + kept.prisonerId() + "?said=not-merged")).contains("They were not joined");
    }

    @Test
    void aListIsShownBeforeItIsTakenInAndTakenInOnce() {
        String list = """
                ФИО;Дата рождения;Где находится
                Шалфеев Никанор Саввич;01.02.1980;на этапе
                Шиповникова Олимпия Саввична;31.02.1980;уточняется
                Чабрецов Лавр Фомич;03.02.1980;уточняется
                """;
        String path = bring(list);
        assertThat(registrar(path)).contains("Шалфеев", "is no date", "31.02.1980");
        assertThat(known("Шалфеев")).isZero();

        assertThat(post(path, form(Map.of())).getStatusCode().value()).isEqualTo(302);
        assertThat(post(path, form(Map.of())).getStatusCode().value()).isEqualTo(302);
        assertThat(known("Шалфеев")).isOne();
        assertThat(known("Чабрецов")).isOne();
        assertThat(known("Шиповникова")).isZero();

        String again = bring(list);
        post(again, form(Map.of()));
        assertThat(known("Шалфеев")).isOne();
    }

    @Test
    void whatAListSaysOfANewcomerIsShownBeforeAnythingIsEntered() {
        facilities.enter(aColony("35"));
        String page =
                registrar(bring("ФИО;Дата рождения;Где сидит\nЛуговкин Прокоп Ильич;04.05.1979;ИК-35, г. Выдумск\n"));
        assertThat(page).contains(">new<", "All that the list says", "Луговкин Прокоп Ильич", "ИК № 35");
        assertThat(known("Луговкин")).isZero();
    }

    @Test
    void aListIsReadAsItsSourceMeansItShownAsADifferenceAndTakenBackToTheByte() {
        String before = registrar("/desk/registry/export.csv");
        String list = """
                кто,рожд,дело
                Перелескин Сидор Фролович,05/06/1981,130
                Перелескин Фрол Фролович,06/06/1981,130
                """;
        String path = bring(list);
        assertThat(registrar(path)).contains("column-0", "there is no name");
        MultiValueMap<String, String> meaning =
                form(Map.of("country", "BY", "dates", "DAY_FIRST", "sourceName", "Перелесок"));
        meaning.addAll("column", List.of("FULL_NAME", "BIRTH_DATE", "ARTICLES"));
        assertThat(post(path + "/columns", meaning).getStatusCode().value()).isEqualTo(302);
        assertThat(registrar(path)).doesNotContain("there is no name");
        post(path, form(Map.of()));
        assertThat(registrar("/desk/registry/export.csv")).contains("Перелескин", "1981-06-05");

        // The next list of the same source is understood by itself.
        Matcher source = Pattern.compile("value=\"([0-9a-f-]{36})\"[^>]*>Перелесок")
                .matcher(registrar("/desk/registry/imports"));
        assertThat(source.find()).isTrue();
        String carriedOut = registrar("/desk/registry/export.csv");
        String second = bring(
                list.replace("130", "130|342").lines().limit(2).collect(java.util.stream.Collectors.joining("\n")),
                source.group(1));
        assertThat(registrar(second)).contains("<del>", "130, 342").doesNotContain(">new<");
        post(second, form(Map.of()));
        assertThat(registrar("/desk/registry/export.csv"))
                .isNotEqualTo(carriedOut)
                .contains("130|342");
        post(second, form(Map.of("do", "undo")));
        assertThat(registrar("/desk/registry/export.csv")).isEqualTo(carriedOut);
        post(path, form(Map.of("do", "undo")));
        post(path, form(Map.of("do", "undo")));
        assertThat(registrar("/desk/registry/export.csv")).isEqualTo(before);
        assertThat(registrar(path)).contains("taken back");
    }

    @Test
    void facilitiesFollowTheRulesOfTheirRegionAndSayWhenceTheyHaveThem() {
        String lines = "id\tregion\ttype\tnumber\tslang\tpostal_index\taddress\n"
                + "Q1\tЛунная область\tИК\t5\t\t643501\t643501, Лунная область, г. Кратерск, ул. Тихая, д. 1\n"
                + "Q2\tЛунная область\tСИЗО\t1\t\t99\t99, г. Кратерск\n";
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("_form", IdentityForTests.FORM);
        parts.add("country", "RU");
        parts.add("list", file("institutions.tsv", lines));
        String answer = registrarSends("/desk/registry/facilities/list", parts);
        assertThat(answer).contains("Entered: 1", "99, г. Кратерск");
        assertThat(registrarSends("/desk/registry/facilities/list", parts)).contains("Entered: 0", "before: 1");

        MultiValueMap<String, String> rules = form(Map.of(
                "region",
                "Лунная область",
                "sheets",
                "5",
                "sheets-source",
                "лунная почта",
                "sheets-since",
                "2026-01-31"));
        assertThat(post("/desk/registry/rules/RU", rules).getStatusCode().value())
                .isEqualTo(302);
        Facility colony = facilities.all(5_000).stream()
                .filter(each -> "Лунная область".equals(each.address().region()))
                .findFirst()
                .orElseThrow();
        assertThat(colony.rules().sheets()).isEqualTo(5);
        assertThat(registrar("/desk/registry/facilities/" + colony.facilityId()))
                .contains("лунная почта", "/desk/registry/rules/RU?region=");
        rules.set("sheets", "99");
        assertThat(post("/desk/registry/rules/RU", rules).getStatusCode().value())
                .isEqualTo(422);
        rules.set("sheets", "5");
        rules.set("region", "о".repeat(201));
        assertThat(post("/desk/registry/rules/RU", rules))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(422))
                .extracting(ResponseEntity::getBody, STRING)
                .contains("longer than 200 characters");
        parts.set("country", "XX");
        assertThat(registrarSends("/desk/registry/facilities/list", parts)).contains("Choose one of the list");
    }

    @Test
    void aDoubtfulRowIsWhomAPersonSaysItIs() {
        post(bring("ФИО;Дата рождения\nЛуговкин Пров Саввич;01.02.1983\n"), form(Map.of()));
        String path = bring("ФИО;Статьи\nЛуговкин Пров;130\nЛуговкин Пров Саввич;342\n");
        assertThat(registrar(path)).contains("choice-2", "choice-3");
        post(path, form(Map.of("choice-2", "SAME_PERSON", "choice-3", "LEAVE_OUT")));
        assertThat(known("Луговкин")).isOne();
        prisoners.forEach(prisoner -> {
            if (prisoner.order().startsWith("Луговкин")) {
                assertThat(prisoner.details().articles()).containsExactly("130");
            }
        });
        String another = bring("ФИО;Статьи\nЛуговкин Пров;130\n");
        post(another, form(Map.of("choice-2", "SOMEBODY_ELSE")));
        assertThat(known("Луговкин")).isEqualTo(2);
    }

    @Test
    void aLongListIsWorkedOnWhileTheRegistrarLooksOn() {
        StringBuilder list = new StringBuilder("ФИО;Дата рождения\n");
        for (int at = 0; at < 120; at++) {
            list.append("Просекин")
                    .append((char) ('а' + at % 30))
                    .append((char) ('а' + at / 30))
                    .append(" Фока;01.02.1983\n");
        }
        String path = bring(list.toString());
        Eventually.asserted(() -> assertThat(registrar(path)).contains("Take in"));
        post(path, form(Map.of()));
        Eventually.asserted(() -> assertThat(registrar(path)).contains("The list is taken in"));
        assertThat(known("Просекин")).isEqualTo(120);
        post(path, form(Map.of("do", "undo")));
        Eventually.asserted(() -> assertThat(registrar(path)).contains("everything is as it was"));
        assertThat(known("Просекин")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "be"})
    void everyPageStandsInThreeLanguages(String language) {
        for (String path : List.of("/", "/prisoners", "/search?q=*", "/search?q=😀&youngest=x&country=FR&page=-1")) {
            assertThat(visitor(path, language)).contains("lang=\"" + language).doesNotContain("registry.");
        }
        for (String path : List.of(
                "/desk/registry",
                "/desk/registry/facilities",
                "/desk/registry/facilities/new?country=RU",
                "/desk/registry/facilities/list",
                "/desk/registry/rules",
                "/desk/registry/rules/BY?region=Примерская область",
                "/desk/registry/prisoners/new",
                "/desk/registry/imports")) {
            assertThat(get(
                            path,
                            identity.desk("registrar")
                                    .person("p-1")
                                    .language(language)
                                    .bearer()))
                    .contains("lang=\"" + language)
                    .doesNotContain("registry.");
        }
    }

    @Test
    void theRegistrarsDeskIsForRegistrars() {
        HttpStatusCode answer = client().get()
                .uri("/desk/registry")
                .header(
                        "Authorization",
                        identity.desk("translator").person("p-2").bearer())
                .exchange((request, response) -> response.getStatusCode());
        assertThat(answer.value()).isEqualTo(403);
    }
}
