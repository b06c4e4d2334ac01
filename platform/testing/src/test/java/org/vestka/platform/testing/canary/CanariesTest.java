package org.vestka.platform.testing.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanariesTest {

    private static final String WORDS = "Папараць at midnight";

    private final Canaries canaries = Canaries.none().hidden("letter", WORDS).open("facility", "Zarechnaya 17");

    @TempDir
    private Path place;

    static Stream<Arguments> writings() {
        return Stream.of(
                Arguments.of("UTF-8", "say " + WORDS + "!", StandardCharsets.UTF_8),
                Arguments.of("UTF-16", WORDS, StandardCharsets.UTF_16LE),
                Arguments.of("UTF-16, the other way", WORDS, StandardCharsets.UTF_16BE),
                Arguments.of("base64", base64(WORDS + "."), StandardCharsets.US_ASCII),
                Arguments.of("base64, one further", base64("x" + WORDS + ".."), StandardCharsets.US_ASCII),
                Arguments.of("base64, two further", base64("xy" + WORDS), StandardCharsets.US_ASCII),
                Arguments.of(
                        "JSON",
                        "\"\\u041f\\u0430\\u043f\\u0430\\u0440\\u0430\\u0446\\u044c at midnight\"",
                        StandardCharsets.US_ASCII),
                Arguments.of("a form", URLEncoder.encode(WORDS, StandardCharsets.UTF_8), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void hidden_words_are_found_however_they_are_written(String as, String text, Charset charset) throws IOException {
        Files.write(place.resolve("store"), among(text.getBytes(charset)));
        Files.writeString(place.resolve("log"), "Zarechnaya 17");

        assertThat(canaries.find(place)).extracting(Canaries.Found::canary).contains("letter");
        assertThatThrownBy(() -> canaries.assertIn(place))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("letter is in")
                .hasMessageNotContaining("midnight");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 30})
    void words_across_the_chunks_of_a_large_file_are_found(int before) throws IOException {
        byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[4 * 1024 * 1024 + 100];
        System.arraycopy(words, 0, file, 4 * 1024 * 1024 - before, words.length);
        Files.write(place.resolve("segment"), file);

        assertThat(canaries.find(place)).hasSize(1);
    }

    @Test
    void only_ciphertext_passes_and_only_when_the_open_canary_was_seen() throws IOException {
        Files.write(Files.createDirectory(place.resolve("deep")).resolve("store"), among(new byte[] {1, 2, 3}));
        assertThatThrownBy(() -> canaries.assertIn(place))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("facility lies somewhere in clear and was not found");

        Files.writeString(place.resolve("deep/topic"), "to Zarechnaya 17, please");
        assertThatCode(() -> canaries.assertIn(place)).doesNotThrowAnyException();
    }

    @Test
    void a_search_without_an_open_canary_proves_nothing() {
        assertThatThrownBy(() -> Canaries.none().hidden("letter", WORDS).assertIn(place))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Canaries.none().hidden("letter", "short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_parts_of_base64_depend_on_nothing_around_them() {
        Map<String, String> spellings = Spellings.of(WORDS);
        for (int offset = 0; offset < 3; offset++) {
            assertThat(base64("xyz".substring(0, offset) + WORDS + "?"))
                    .contains(spellings.get("UTF-8 in base64 at " + offset));
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] among(byte[] bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {0, (byte) 0xff, 17, 4});
        file.writeBytes(bytes);
        file.writeBytes(new byte[] {0, (byte) 0xfe});
        return file.toByteArray();
    }
}
