package org.vestka.registry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyedWordsTest {
    private final KeyedWords words = new KeyedWords();

    @Test
    void rareKeysTellMoreThanCommonOnesAndShortWordsMoreThanLong() {
        words.add("one", List.of("common", "rare"));
        words.add("two", List.of("common"));
        words.add("three", List.of("common", "other", "more"));
        assertThat(words.nearest(List.of("common", "rare"), 3)).containsExactly("one", "two", "three");
        assertThat(words.nearest(List.of("common", "rare"), 1)).containsExactly("one");
        assertThat(words.nearest(List.of("nothing"), 3)).isEmpty();
    }

    @Test
    void whatIsAddedIsFoundAtOnceAmongMany() {
        for (int at = 0; at < 5_000; at++) {
            words.add("word" + at, List.of("all", "k" + at, "m" + at % 7));
        }
        assertThat(words.nearest(List.of("k4999", "all"), 2)).first().isEqualTo("word4999");
        assertThat(words.nearest(List.of("k17", "m3"), 1)).containsExactly("word17");
    }
}
