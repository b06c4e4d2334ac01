package org.vestka.dispatch.electronic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.address.Channel.Counting;

class PageCutTest {

    private static final String SENTENCE = "Сегодня у нас прилетели журавли, и мы ходили смотреть на них к реке. ";

    @Test
    void aTextThatFitsIsOnePage() {
        assertThat(PageCut.pages("  Здравствуйте!\n\nВсё хорошо.\n", 2_500, Counting.CHARACTERS))
                .containsExactly("Здравствуйте!\n\nВсё хорошо.");
        assertThat(PageCut.pages(" \n ", 2_500, Counting.CHARACTERS)).isEmpty();
    }

    @Test
    void cutsBetweenParagraphsBeforeSentencesBeforeWords() {
        String paragraph = SENTENCE.repeat(3).strip();
        assertThat(PageCut.pages(paragraph + "\n\n" + paragraph, paragraph.length() + 40, Counting.CHARACTERS))
                .containsExactly(paragraph, paragraph);
        assertThat(PageCut.pages(paragraph, 150, Counting.CHARACTERS))
                .containsExactly(SENTENCE.repeat(2).strip(), SENTENCE.strip());
        assertThat(PageCut.pages("слово ".repeat(10).strip(), 17, Counting.CHARACTERS))
                .allSatisfy(page -> assertThat(page.split(" ")).containsOnly("слово"));
    }

    @Test
    void aWordThatFillsAPageExactlyStaysWhole() {
        assertThat(PageCut.pages("аааа бббб", 4, Counting.CHARACTERS)).containsExactly("аааа", "бббб");
        assertThat(PageCut.pages("аааааа", 4, Counting.CHARACTERS)).containsExactly("аааа", "аа");
        assertThat(PageCut.pages("аб🌲🌲", 3, Counting.CHARACTERS))
                .as("no half of a sign")
                .containsExactly("аб", "🌲", "🌲");
    }

    @Test
    void countsAsTheChannelDoes() {
        String lines = "а\nб\nв";
        assertThat(Counting.CHARACTERS.of(lines)).isEqualTo(5);
        assertThat(Counting.LINE_BREAKS_TWICE.of(lines)).isEqualTo(7);
        assertThat(Counting.WITHOUT_SPACES.of(lines + " \u00A0г")).isEqualTo(4);
        assertThat(PageCut.pages(lines, 5, Counting.CHARACTERS)).hasSize(1);
        assertThat(PageCut.pages(lines, 5, Counting.LINE_BREAKS_TWICE)).hasSize(2);
        assertThat(PageCut.pages(lines, 3, Counting.WITHOUT_SPACES)).hasSize(1);
    }

    @Test
    void noPageIsEverOverTheLimitAndNothingIsLost() {
        Random random = new Random(7);
        List<String> pieces =
                List.of("журавли", " ", "\n", "\n\n", ". ", "!", "ў", "«да», ", "🌲", "оченьдлинноеслово".repeat(4));
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            int most = 2 + random.nextInt(60);
            for (Counting counting : Counting.values()) {
                List<String> pages = PageCut.pages(text.toString(), most, counting);
                assertThat(pages)
                        .allSatisfy(page -> assertThat(counting.of(page)).isBetween(1, most));
                assertThat(squeezed(String.join("", pages))).isEqualTo(squeezed(text.toString()));
            }
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
