package org.vestka.registry.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.registry.facilities.Country;

class ArticlesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "RU 207.3 > 207.3",
                "RU ч. 2 п. «д» ст. 207.3 > 207.3",
                "RU 205.2 ч.2 > 205.2",
                "RU п. «а» ч. 3 ст. 281 УК РФ > 281",
                "RU ст.30 ч.3 – ст.281 ч.2 > 281",
                "RU ст. 30 > 30",
                "RU 205-2 > 205.2",
                "BY 342 > 342",
                "BY ч. 1 ст. 342 > 342",
                "BY арт. 361⁴ > 361-4",
                "BY 361.4 ч. 1 > 361-4",
                "BY article 130 part 3 > 130",
                "BY ст. 14 — ст. 289 > 289",
                "RU политическое > ''",
                "RU 2022 > ''"
            })
    void aNumberIsFoundHoweverItIsWritten(String written, String number) {
        Country country = Country.valueOf(written.substring(0, 2));
        assertThat(String.join(" ", ArticleNumbers.in(written.substring(3), country)))
                .isEqualTo(number);
    }

    @Test
    void everyArticleIsExplainedInThreeLanguagesAndSaysWhereItStands() {
        assertThat(Articles.read().all()).hasSizeGreaterThan(40).allSatisfy(article -> {
            assertThat(article.plainWords()).containsOnlyKeys("en", "ru", "be");
            assertThat(article.plainWords().values()).noneMatch(String::isBlank);
            assertThat(article.source()).contains(article.number());
            assertThat(ArticleNumbers.in(article.number(), article.country())).containsExactly(article.number());
        });
    }

    @Test
    void theSameNumberMeansAnotherThingInAnotherCountry() {
        Articles articles = Articles.read();
        assertThat(articles.explained(Country.BY, "ч. 1 ст. 342")).isPresent();
        assertThat(articles.explained(Country.RU, "ч. 1 ст. 342")).isEmpty();
        assertThat(Charge.of(List.of("ст. 361-4", "ст. 999"), Country.BY, "be", articles))
                .satisfiesExactly(
                        known -> assertThat(known.plainWords()).contains("Садзейнічанне"),
                        unknown -> assertThat(unknown.plainWords()).isNull());
    }

    @Test
    void aBrokenFileIsNoFile() {
        assertThatThrownBy(() -> Articles.of(List.of("RU 1", "nothing"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Articles.of(List.of("RU 1", "en: words")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
