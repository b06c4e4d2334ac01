package org.vestka.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The dative of some 300 names of men and women, foreign and indeclinable ones among them, written down by hand. */
class ManyDativesTest {

    @TestFactory
    Stream<DynamicTest> declines() throws IOException {
        return names().map(line -> DynamicTest.dynamicTest(line, () -> {
            String[] sides = line.split(" \\| ", 2);
            Dative.Gender gender = sides[0].startsWith("ж ")
                    ? Dative.Gender.FEMININE
                    : sides[0].startsWith("м ") ? Dative.Gender.MASCULINE : Dative.Gender.UNKNOWN;
            String name = gender == Dative.Gender.UNKNOWN ? sides[0] : sides[0].substring(2);
            String[] words = name.split(" ", 3);
            PersonName person = new PersonName(words[0], words[1], words.length > 2 ? words[2] : null);
            assertThat(Dative.of(person, gender)).isEqualTo(sides[1]);
        }));
    }

    @Test
    void areAtLeastThreeHundred() throws IOException {
        assertThat(names().distinct().count()).isGreaterThanOrEqualTo(300);
    }

    private static Stream<String> names() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ManyDativesTest.class.getResourceAsStream("/dispatch/datives.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }
}
