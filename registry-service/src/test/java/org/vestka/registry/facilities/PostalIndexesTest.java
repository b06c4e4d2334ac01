package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostalIndexesTest {

    @ParameterizedTest
    @CsvSource({
        "220030, BY", "223016, BY", "246035, BY", "212011, BY", "213410, BY", "211440, BY", "225295, BY", "230005, BY",
        "247755, BY", "101000, RU", "199406, RU", "214000, RU", "216504, RU", "236022, RU", "238210, RU", "241050, RU",
        "243140, RU", "248001, RU", "249855, RU", "295006, RU", "643101, RU", "694030, RU"
    })
    void anIndexBelongsToOneCountry(String index, Country country) {
        for (Country each : Country.values()) {
            assertThat(PostalIndexes.belongs(index, each))
                    .as(index + " " + each)
                    .isEqualTo(each == country);
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "21001", "2100011", "099999", "700000", "226001", "232000", "24 600", "２１００１１"})
    void whatIsNoneBelongsNowhere(String index) {
        for (Country each : Country.values()) {
            assertThat(PostalIndexes.belongs(index, each)).isFalse();
        }
    }
}
