package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinSpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Алексей, Щёкин, Aleksey Shchyokin",
        "Екатерина, Соловьёва, Yekaterina Solovyova",
        "Юрий, Подъяблонский, Yury Podyablonsky",
        "Анна-Мария, Горький, Anna-Mariya Gorky"
    })
    void russianNamesAreWrittenAsEnglishReadersKnowThem(String given, String surname, String latin) {
        assertThat(LatinSpelling.ofRussian(new PersonName(surname, given, "Фомич")))
                .isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "Алена, Бярозкіна, Alena Biarozkina",
        "Сяргей, Ёлкін, Siarhei Yolkin",
        "Яўген, Вераб’ёў, Yauhen Verabyou",
        "Зоя, Ціханоўская, Zoya Tsikhanouskaya"
    })
    void belarusianNamesAreWrittenAsPassportsHaveThem(String given, String surname, String latin) {
        assertThat(LatinSpelling.ofBelarusian(new PersonName(surname, given, null)))
                .isEqualTo(latin);
    }
}
