package org.vestka.dispatch.scanning.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.PhotographedSheet;

/**
 * A hundred reply sheets as they come back: 100 to 300 dots an inch, turned, blurred, noisy, written on, stained, cut,
 * photographed at an angle, and saved as poor JPEGs; ten of them with printed letters alone.
 */
class ManySheetsTest {

    private static final int PRINTS = 20;
    private static final int TIMES = 5;
    private static final int[] DPI = {100, 120, 150, 200, 300};
    private static final Set<ReplyCode> PRINTED =
            IntStream.range(0, PRINTS).mapToObj(ManySheetsTest::code).collect(Collectors.toSet());

    @Test
    void findsNearlyAllAndNoneWrong() {
        ConcurrentSkipListMap<Integer, String> lost = new ConcurrentSkipListMap<>();
        ConcurrentSkipListMap<Integer, String> wrong = new ConcurrentSkipListMap<>();
        boolean readsLetters = readsLetters();
        IntStream.range(0, PRINTS).parallel().forEach(print -> {
            PhotographedSheet sheet = lettersAlone(print)
                    ? PhotographedSheet.aSheetWithLettersAlone(code(print))
                    : PhotographedSheet.aSheetWith(code(print));
            sheet.at(dpi(print));
            for (int time = 0; time < TIMES; time++) {
                int number = print * TIMES + time;
                Set<ReplyCode> found = found(sheet, number, lettersAlone(print));
                if (found.isEmpty()) {
                    if (readsLetters || !lettersAlone(print)) {
                        lost.put(number, words(print));
                    }
                } else if (!found.equals(Set.of(code(print)))) {
                    wrong.put(number, words(print) + " " + found);
                }
            }
        });
        assertThat(wrong).as("given to the wrong letter").isEmpty();
        assertThat(new TreeMap<>(lost)).as("lost").hasSizeLessThanOrEqualTo(PRINTS * TIMES * 2 / 100);
    }

    /** Where Tesseract is not installed, sheets with letters alone wait for a person; everything else holds there too. */
    private static boolean readsLetters() {
        try {
            new ProcessBuilder("tesseract", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static ReplyCode code(int print) {
        return ReplyCode.random(new Random(print));
    }

    private static boolean lettersAlone(int print) {
        return print % 10 == 7;
    }

    /** Letters alone are scanned at 150 dots an inch or better: below that they are too small to be read. */
    private static int dpi(int print) {
        return lettersAlone(print) ? 200 : DPI[print % DPI.length];
    }

    private static String words(int print) {
        return dpi(print) + " dpi" + (lettersAlone(print) ? ", letters alone" : "");
    }

    private static Set<ReplyCode> found(PhotographedSheet sheet, int number, boolean alone) {
        Random random = new Random(1_000L + number);
        int dpi = dpi(number / TIMES);
        sheet.unharmed(number).writtenOn().noisy(random.nextInt(18)).blurred(random.nextInt(1 + dpi / 75));
        int quarter = 90 * random.nextInt(4);
        sheet.turned(quarter + random.nextDouble() * (alone ? 8 : 24) - (alone ? 4 : 12));
        if (number % 3 == 0) {
            sheet.stained();
        }
        if (number % 4 == 1) {
            sheet.cut(0.1 + random.nextDouble() * 0.2);
        }
        if (number % 5 == 2 && !alone) {
            sheet.leaning(0.05 + random.nextDouble() * 0.12);
        }
        try {
            byte[] jpeg = sheet.jpeg(0.35f + random.nextFloat() * 0.5f);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(jpeg));
            CodeFinder.Grey grey = ScanDecoder.grey(picture);
            List<CodeFinder.Found> squares = CodeFinder.on(grey);
            if (!squares.isEmpty()) {
                return Set.copyOf(squares.stream().map(CodeFinder.Found::code).toList());
            }
            PrintedLetters.Seen letters = PrintedLetters.on(grey);
            if (!letters.sure()) {
                squares = CodeFinder.closelyOn(grey);
                if (!squares.isEmpty()) {
                    return Set.copyOf(
                            squares.stream().map(CodeFinder.Found::code).toList());
                }
            }
            // a slip of a letter or two is mended where just one printed code fits
            return letters.codes().stream()
                    .flatMap(seen -> ReplyCode.readings(seen).stream())
                    .filter(PRINTED::contains)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
