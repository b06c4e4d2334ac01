package org.vestka.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenationTest {

    private final Hyphenation russian = Hyphenation.russian();
    private final Hyphenation belarusian = Hyphenation.belarusian();

    @ParameterizedTest
    @CsvSource({
        "математика, ма-те-ма-тика",
        "здравствуйте, здрав-ствуйте",
        "подъезд, подъ-езд",
        "бизнесмен, биз-нес-мен",
        "любовью, лю-бо-вью",
        "мороз, мо-роз",
        "приветствие, при-вет-ствие"
    })
    void breaksRussianWordsWhereTheyMayBreak(String word, String broken) {
        assertThat(russian.soften(word).replace('\u00AD', '-')).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource({"галава, га-лава", "радзіма, ра-дзіма", "сям’яўка, сям’-яўка", "слоўнік, слоў-нік"})
    void breaksBelarusianWordsWhereTheyMayBreak(String word, String broken) {
        assertThat(belarusian.soften(word).replace('\u00AD', '-')).isEqualTo(broken);
    }

    @Test
    void leavesEverythingElseAlone() {
        assertThat(russian.soften("дом, 2026-й, https://example.invalid, УФСИН, hello"))
                .isEqualTo("дом, 2026-й, https://example.invalid, УФСИН, hello");
        assertThat(russian.soften("Преподавательница.").replace("\u00AD", "")).isEqualTo("Преподавательница.");
    }
}
