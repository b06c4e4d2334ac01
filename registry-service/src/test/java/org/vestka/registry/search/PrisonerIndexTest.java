package org.vestka.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrisonerIndexTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final PrisonerIndex index = new PrisonerIndex();

    @BeforeEach
    void somePeople() {
        index.rebuild(Stream.of(
                entry(
                        "harbuzava",
                        List.of("Ганна Гарбузава", "Анна Сергеевна Гарбузова"),
                        "BY",
                        1990,
                        "вязание",
                        "учительница"),
                entry("zhuk", List.of("Яўген Жук", "Евгений Петрович Жук"), "BY", 1961, "шахматы", "инженер, Гомель"),
                entry("shcherbina", List.of("Пётр Щербина"), "RU", 2001, "футбол", "студент"),
                entry(
                        "kalinouski",
                        List.of("Аляксандр Каліноўскі", "Александр Калиновский"),
                        "BY",
                        1985,
                        "книги",
                        "журналист")));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Hanna Harbuzava, harbuzava",
        "Anna Garbuzova, harbuzava",
        "Гарбузова Анна, harbuzava",
        "Anna Garbusowa, harbuzava",
        "гарбузова, harbuzava",
        "garbuzvoa, harbuzava",
        "Yauhen Zhuk, zhuk",
        "Eugene Joukov, zhuk",
        "Jauhien Žuk, zhuk",
        "Евгений Жук, zhuk",
        "Shcherbina, shcherbina",
        "Chtcherbina, shcherbina",
        "Schtscherbina, shcherbina",
        "Petr Szczerbina, shcherbina",
        "ЩЕРБИНА ПЕТР, shcherbina",
        "A. Kalinouski, kalinouski",
        "Kalinowski Aleksander, kalinouski",
        "Sasha Kalinovsky, kalinouski"
    })
    void anySpellingFindsThePerson(String asked, String found) {
        assertThat(search(asked).hits())
                .as(asked)
                .first()
                .extracting(SearchResults.Hit::id)
                .isEqualTo(found);
    }

    @Test
    void saysWhichFormOfTheNameMatched() {
        assertThat(search("Hanna Harbuzava").hits().getFirst().matched()).isEqualTo("Ганна Гарбузава");
        assertThat(search("Anna Garbuzova").hits().getFirst().matched()).isEqualTo("Анна Сергеевна Гарбузова");
    }

    @Test
    void interestsProfessionsAndPlacesAreFoundToo() {
        assertThat(search("шахматы").hits()).extracting(SearchResults.Hit::id).containsExactly("zhuk");
        assertThat(search("Гомель").hits()).extracting(SearchResults.Hit::id).containsExactly("zhuk");
        assertThat(search("журналисты").hits())
                .extracting(SearchResults.Hit::id)
                .containsExactly("kalinouski");
        assertThat(search("Жук инженер").hits())
                .first()
                .extracting(SearchResults.Hit::matched)
                .isNotNull();
    }

    @Test
    void filtersNarrowWhatIsFoundAndListWhereNothingIsAsked() {
        SearchQuery belarus = new SearchQuery("", false, "by", null, null, null, null, null, null, null, TODAY, 1, 20);
        assertThat(index.search(belarus).total()).isEqualTo(3);
        SearchQuery over60 = new SearchQuery("", false, "BY", null, null, null, null, null, 60, null, TODAY, 1, 20);
        assertThat(index.search(over60).hits())
                .extracting(SearchResults.Hit::id)
                .containsExactly("zhuk");
        SearchQuery young = new SearchQuery("", false, null, null, null, null, null, null, null, 25, TODAY, 1, 20);
        assertThat(index.search(young).hits()).extracting(SearchResults.Hit::id).containsExactly("shcherbina");
        SearchQuery knitting =
                new SearchQuery("Anna", false, null, null, null, "вязание", null, null, null, null, TODAY, 1, 20);
        assertThat(index.search(knitting).hits())
                .extracting(SearchResults.Hit::id)
                .containsExactly("harbuzava");
    }

    @Test
    void whatWasPutIsFoundAndWhatWasTakenOutIsNot() {
        index.put(entry("zhuk", List.of("Яўген Жукоўскі"), "BY", 1961, "", ""));
        assertThat(search("Zhukouski").hits()).extracting(SearchResults.Hit::id).containsExactly("zhuk");
        index.remove("zhuk");
        index.remove("nobody");
        assertThat(search("Zhukouski").hits()).extracting(SearchResults.Hit::id).doesNotContain("zhuk");
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void keepsOnlyThoseWhoAreStillThere() {
        index.keepOnly(Set.of("zhuk", "somebody who never was in"));
        assertThat(index.size()).isEqualTo(1);
        assertThat(search("Zhuk").hits()).extracting(SearchResults.Hit::id).containsExactly("zhuk");
        assertThat(search("Shcherbina").hits()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        index.rebuild(IntStream.range(0, 45)
                .mapToObj(number ->
                        entry("p" + number, List.of("Иван Кот" + "а".repeat(number % 5)), "BY", 1980, "", "")));
        List<String> all = IntStream.rangeClosed(1, 5)
                .mapToObj(page -> SearchQuery.of("", TODAY, page, 10))
                .flatMap(query -> index.search(query).hits().stream())
                .map(SearchResults.Hit::id)
                .toList();
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(index.search(SearchQuery.of("", TODAY, 9_999, 10)).hits()).isEmpty();
    }

    @Test
    void pagesOfACommonNameDoSoToo() {
        index.rebuild(IntStream.range(0, 650)
                .mapToObj(number -> entry(
                        "p" + number, List.of("Иван " + (number % 3 == 0 ? "Кот" : "Котов")), "BY", 1980, "", "")));
        List<String> all = IntStream.rangeClosed(1, 40)
                .mapToObj(page -> SearchQuery.of("Котов", TODAY, page, 20))
                .flatMap(query -> index.search(query).hits().stream())
                .map(SearchResults.Hit::id)
                .toList();
        assertThat(all).hasSizeGreaterThan(400).doesNotHaveDuplicates();
        assertThat(all.subList(0, 20)).isEqualTo(ids(SearchQuery.of("Котов", TODAY, 1, 20)));
        assertThat(all.subList(180, 200)).isEqualTo(ids(SearchQuery.of("Котов", TODAY, 10, 20)));
    }

    @Test
    void whoeverIsPutAgainIsFoundMeanwhile() {
        SearchEntry zhuk = entry("zhuk", List.of("Яўген Жук"), "BY", 1961, "шахматы", "");
        try (ExecutorService registrar = Executors.newSingleThreadExecutor()) {
            Future<?> changes = registrar.submit(() -> IntStream.range(0, 500).forEach(time -> index.put(zhuk)));
            while (!changes.isDone()) {
                assertThat(ids(SearchQuery.of("Жук", TODAY, 1, 20))).contains("zhuk");
            }
        }
    }

    @Test
    void everyFilterNarrows() {
        index.rebuild(Stream.of(
                new SearchEntry(
                        "one",
                        List.of("Анна-Мария Кот"),
                        true,
                        "BY",
                        "Брест",
                        "female",
                        null,
                        Set.of(),
                        "врач",
                        Set.of("342"),
                        List.of()),
                new SearchEntry(
                        "other",
                        List.of("Анна Кот"),
                        false,
                        "BY",
                        "Минск",
                        "male",
                        null,
                        Set.of(),
                        "повар",
                        Set.of("361"),
                        List.of())));
        assertThat(ids(filtered(true, null, null, null, null))).containsExactly("one");
        assertThat(ids(filtered(false, "Минск", null, null, null))).containsExactly("other");
        assertThat(ids(filtered(false, null, "female", null, null))).containsExactly("one");
        assertThat(ids(filtered(false, null, null, "повар", null))).containsExactly("other");
        assertThat(ids(filtered(false, null, null, null, "342"))).containsExactly("one");
        assertThat(ids(SearchQuery.of("Анна Мария Кот", TODAY, 1, 20))).first().isEqualTo("one");
        assertThat(ids(SearchQuery.of("342", TODAY, 1, 20))).containsExactly("one");
    }

    private static SearchQuery filtered(
            boolean open,
            @Nullable String region,
            @Nullable String sex,
            @Nullable String occupation,
            @Nullable String article) {
        return new SearchQuery("Кот", open, null, region, sex, null, occupation, article, null, null, TODAY, 1, 20);
    }

    private List<String> ids(SearchQuery query) {
        return index.search(query).hits().stream().map(SearchResults.Hit::id).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "\"",
                "\"\"\"",
                "~",
                "AND OR NOT",
                "[* TO *]",
                "😀😀😀",
                "a:b^5",
                "\\",
                "((((",
                "\u0000",
                "—"
            })
    void whatIsNoNameFindsNobody(String asked) {
        assertThat(search(asked).hits()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("veryLong")
    void veryLongInputIsNoError(String asked) {
        assertThat(search(asked).hits()).hasSizeLessThanOrEqualTo(20);
    }

    static Stream<String> veryLong() {
        return Stream.of("x".repeat(5_000), "Анна ".repeat(1_000), "😀".repeat(2_500), "\"*?".repeat(1_700));
    }

    @Test
    void twoDifferentPeopleAreLessAlikeThanOneWrittenTwice() {
        NameComparison names = new NameComparison();
        double same = names.similarity("Sergey Kozlov", "Сяргей Казлоў");
        assertThat(same).isGreaterThan(0.93);
        assertThat(names.similarity("Sergey Kozlovsky", "Сяргей Казлоў")).isLessThan(same - 0.1);
        assertThat(names.similarity("Maria Kozlova", "Михаил Козлов")).isLessThan(same - 0.1);
    }

    private SearchResults search(String text) {
        return index.search(SearchQuery.of(text, TODAY, 1, 20));
    }

    private static SearchEntry entry(
            String id, List<String> names, String country, int born, String interest, String words) {
        return new SearchEntry(
                id,
                names,
                true,
                country,
                null,
                null,
                LocalDate.of(born, 7, 2),
                interest.isEmpty() ? Set.of() : Set.of(interest),
                null,
                Set.of(),
                List.of(words));
    }
}
