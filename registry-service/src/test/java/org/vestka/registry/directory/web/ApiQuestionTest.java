package org.vestka.registry.directory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.registry.directory.web.ApiQuestion.Read;

class ApiQuestionTest {

    @Test
    void everyWrongFieldIsNamedWithWhatWouldBeRight() {
        assertThat(ApiQuestion.read(Map.of("country", "Беларусь", "youngest", "old", "page", "0", "cuntry", "BY")))
                .isInstanceOfSatisfying(
                        Read.Bad.class,
                        bad -> assertThat(bad.wrong())
                                .extracting(ApiQuestion.Wrong::field, ApiQuestion.Wrong::rule)
                                .containsExactlyInAnyOrder(
                                        tuple("country", "one-of"),
                                        tuple("youngest", "number"),
                                        tuple("page", "number"),
                                        tuple("cuntry", "unknown")));
    }

    @ParameterizedTest
    @CsvSource({"page, 3", "youngest, 18", "country, BY", "sex, female", "open, true", "q, *?", "page, ''"})
    void whatIsRightIsTaken(String name, String value) {
        assertThat(ApiQuestion.read(Map.of(name, value))).isInstanceOf(Read.Good.class);
    }

    @Test
    void aQuestionOfFiveThousandLettersIsTakenAndALongerOneIsNot() {
        assertThat(ApiQuestion.read(Map.of("q", "🕊".repeat(5_000)))).isInstanceOf(Read.Good.class);
        assertThat(ApiQuestion.read(Map.of("q", "🕊".repeat(5_001)))).isInstanceOf(Read.Bad.class);
    }
}
