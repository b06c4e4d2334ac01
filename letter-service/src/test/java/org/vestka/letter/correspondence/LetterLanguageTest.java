package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterLanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Dear friend, I have been thinking of you and the garden this week
            ru | Дорогая Алёна, у нас наконец-то весна и щебечут птицы
            be | Дарагая Алёна, у нас нарэшце вясна і спяваюць птушкі
            uk | Люба Олено, у нас нарешті весна, її чекали всі
            de | Liebe Alena, ich denke oft an dich und wir haben endlich das Wetter
            fr | Chère Alena, je pense à vous et les oiseaux chantent dans le jardin
            pl | Droga Alena, nie wiem jak się masz, ale u nas jest wiosna
            en | 12345
            """)
    void isGuessedFromTheText(String language, String text) {
        assertThat(LetterLanguage.guess(text)).isEqualTo(language);
        assertThat(LetterLanguage.OFFERED).contains(language);
    }
}
