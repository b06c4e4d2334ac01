package org.vestka.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and machines may send by mistake or in malice, through the doors: a clear answer, and nothing typed is lost. */
abstract class BadInput {

    private static final int TWENTY_MEGABYTES = 20 * 1024 * 1024;

    private final House house;
    private final Journey journey;
    private final Path folder;

    /** @param journey of people who have a desk, and prisoners to write to */
    BadInput(House house, Journey journey, Path folder) {
        this.house = house;
        this.journey = journey;
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing           | Your letter is empty
                    far too much      | may have
                    a bell            | cannot be typed or printed
                    a NUL             | cannot be typed or printed
                    two alphabets     | letters of two alphabets
                    own address       | Your own e-mail address stands in the letter
                    """)
    void aLetterThatCannotBeTakenIsToldWhyAndIsStillThere(String what, String said) {
        String text = switch (what) {
            case "nothing" -> "";
            case "far too much" -> "The ferns came up. ".repeat(5_000);
            case "a bell" -> "The ferns came up.\u0007 And rang.";
            case "a NUL" -> "The ferns\u0000 came up.";
            case "two alphabets" -> "Hello, dear fri\u0435nd! The ferns came up.";
            case "own address" -> "Write to robin@writer.invalid, please.";
            default -> throw new IllegalArgumentException(what);
        };
        Browsing robin = journey.aWriterBeginsToWrite("Robin");

        Map<String, String> fields = robin.fields("/write/send");
        fields.put("text", text);
        fields.put("penName", "Robin");
        fields.put("email", "robin@writer.invalid");
        HttpResponse<String> answer = robin.send(house.publicSite() + "/write/send", fields);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said).contains("robin@writer.invalid");
        assertThat(Browsing.typed(answer.body(), "text")).isEqualToIgnoringNewLines(text.replace("\u0000", "\uFFFD"));
    }

    @Test
    void aFormThatIsSentTwiceIsOneLetter() {
        Browsing robin = journey.aWriterBeginsToWrite("Robin");
        Map<String, String> fields = robin.fields("/write/send");
        fields.put("text", "The ferns came up.");
        fields.put("penName", "Robin");

        String first = robin.send(house.publicSite() + "/write/send", fields).body();
        String second = robin.send(house.publicSite() + "/write/send", fields).body();

        assertThat(Browsing.words(first, ".code")).isNotBlank();
        assertThat(Browsing.words(second, ".code")).isEqualTo(Browsing.words(first, ".code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/write/send", "/receipt/open", "/draw", "/search", "/nowhere"})
    void twentyMegabytesAreRefusedInWords(String path) {
        Browsing robin = journey.aWriterBeginsToWrite("Robin");

        HttpResponse<String> answer =
                robin.send(house.publicSite() + path, Map.of("text", "a".repeat(TWENTY_MEGABYTES)));

        assertThat(answer.statusCode()).isBetween(400, 499);
        isAPageInWords(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/prisoners/nobody",
                "/prisoners/%00",
                "/search?q=%00",
                "/prisoners/..%2f..%2fetc",
                "/prisoners?page=many",
                "/prisoners?page=-1",
                "/search?page=99999999999",
                "/receipt/open",
                "/actuator/prometheus",
                "/desk"
            })
    void anAddressThatMakesNoSenseIsAnsweredInWords(String path) {
        HttpResponse<String> answer = journey.writer("Kim").ask(house.publicSite() + path);

        assertThat(answer.statusCode()).as(path).isLessThan(500);
        isAPageInWords(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "many", "\"", "*?~:+-(){}[]^\\/", "'; drop", "🙂🙂🙂", "%", "AND OR NOT", "<b>ferns</b>"})
    void aSearchForAnythingIsAnEmptyListAndNotAnError(String query) {
        String asked = query.equals("many") ? "ферн ".repeat(1_000) : query;

        HttpResponse<String> answer = journey.writer("Kim")
                .ask(house.publicSite() + "/search?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(200);
        isAPageInWords(answer);
        assertThat(answer.body()).doesNotContain("<b>ferns");
    }

    @Test
    void aFileThatIsNoPictureIsRefusedInWordsAndTheScannerGoesOn() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.png"), "This is a letter and not a picture of one.");
        journey.theScannerUploads(text, "This is no picture that we can read", "scan-refused");

        Path huge = Files.write(folder.resolve("huge.png"), headerOfAPng(30_000, 30_000));
        journey.theScannerUploads(huge, "The picture has too many pixels", "scan-huge");

        journey.theScannerUploads(Photograph.ofOtherPaper(folder.resolve("paper.jpg")), "waits below", "scan-waits");
    }

    @Test
    void aListThatIsNoListIsRefusedInWords() throws IOException {
        Path noise = folder.resolve("noise.csv");
        Files.write(noise, headerOfAPng(3, 3));

        Browsing rita = journey.volunteer("rita");
        rita.open(house.desk() + "/registry/imports").attach("list", noise).press("Read it");

        rita.look("import-refused");
        assertThat(rita.path()).endsWith("/registry/imports");
    }

    /** Signature, header chunk, nothing more: what a decoder would reserve memory by. */
    private static byte[] headerOfAPng(int width, int height) {
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .putInt(0)
                .array();
    }

    private static void isAPageInWords(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception").doesNotContain("at org.");
    }
}
