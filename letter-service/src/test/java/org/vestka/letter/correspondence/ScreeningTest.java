package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.letter.correspondence.Screening.Finding;

class ScreeningTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to robin@garden.invalid please              | E_MAIL_ADDRESS
            See https://garden.invalid/ferns for pictures     | LINK
            My pages are on garden-of-ferns.org now           | LINK
            Моя страница: сад.рф, заходи                      | LINK
            Call me: +375 (00) 000-00-00                      | PHONE_NUMBER
            мой номер 8 000 000 00 00                         | PHONE_NUMBER
            find me as @robin_wren                            | MESSENGER
            напиши мне в телеграм                             | MESSENGER
            """)
    void contactsAreFlagged(String text, Flag flag) {
        assertThat(Screening.flags(text)).containsExactly(flag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 1998 we moved to the seaside, at 12.30 on 05.06.1998.",
                "The ferns came up. Now they are 120 cm high, e.g. the royal one.",
                "Он родился в 1991 г. и т.д. и т.п.",
                "I paid 1,200,000 for 3 kg @ the market"
            })
    void harmlessSentencesAreNot(String text) {
        assertThat(Screening.flags(text)).isEmpty();
    }

    @Test
    void aFindingSaysWhereAndTwoNeverOverlap() {
        String text = "mail robin@garden.org or www.garden.org";
        assertThat(Screening.findings(text))
                .containsExactly(new Finding(Flag.E_MAIL_ADDRESS, 5, 21), new Finding(Flag.LINK, 25, text.length()));
    }
}
