package org.vestka.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypographyTest {

    @Test
    void setsQuotationMarksDashesAndEllipses() {
        assertThat(plain("Он сказал: \"Читаю \"Войну и мир\" - снова...\""))
                .isEqualTo("Он сказал: «Читаю „Войну и мир“ — снова…»");
        assertThat(plain("- Как дела?\n- Хорошо.")).isEqualTo("— Как дела?\n— Хорошо.");
        assertThat(plain("в 1941-1945 годах")).isEqualTo("в 1941–1945 годах");
        assertThat(plain("З'ехалі ў вёску")).isEqualTo("З’ехалі ў вёску");
    }

    @Test
    void keepsShortWordsWithTheNextLine() {
        assertThat(Typography.set("и в саду у дома")).isEqualTo("и\u00A0в\u00A0саду у\u00A0дома");
        assertThat(Typography.set("24 марта")).isEqualTo("24\u00A0марта");
    }

    @Test
    void dropsControlAndDirectionCharacters() {
        assertThat(Typography.set("a\u0000b\u202Ec\u200Bd\r\ne")).isEqualTo("abcd\ne");
    }

    private static String plain(String typed) {
        return Typography.set(typed).replace('\u00A0', ' ');
    }
}
