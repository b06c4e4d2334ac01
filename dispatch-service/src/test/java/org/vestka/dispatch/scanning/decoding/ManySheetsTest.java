package org.vestka.dispatch.scanning.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.sheets.ReturnedSheets;
import org.vestka.dispatch.scanning.sheets.ReturnedSheets.Returned;
import org.vestka.platform.images.decoding.PageLook;

/** Nearly all of a hundred sheets are found, and none is given to a wrong letter. */
class ManySheetsTest {

    private static final Set<ReplyCode> PRINTED = ReturnedSheets.printed();

    @Test
    void findsNearlyAllAndNoneWrong() {
        Map<Integer, String> lost = new ConcurrentSkipListMap<>();
        Map<Integer, String> wrong = new ConcurrentSkipListMap<>();
        boolean readsLetters = readsLetters();
        IntStream.range(0, ReturnedSheets.PRINTS).parallel().forEach(print -> {
            try {
                ReturnedSheets.ofPrint(print, sheet -> {
                    Set<ReplyCode> found = found(sheet);
                    if (found.isEmpty() && (readsLetters || !sheet.lettersAlone())) {
                        lost.put(sheet.number(), words(sheet));
                    } else if (!found.isEmpty() && !found.equals(Set.of(sheet.code()))) {
                        wrong.put(sheet.number(), words(sheet) + " " + found);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(wrong).as("given to the wrong letter").isEmpty();
        assertThat(new TreeMap<>(lost))
                .as("lost")
                .hasSizeLessThanOrEqualTo(ReturnedSheets.PRINTS * ReturnedSheets.TIMES * 2 / 100);
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

    private static String words(Returned sheet) {
        return sheet.dpi() + " dpi" + (sheet.lettersAlone() ? ", letters alone" : "");
    }

    /** As a scan is matched: codes beyond doubt, else a reading with a slip that stands for just one printed code. */
    private static Set<ReplyCode> found(Returned sheet) throws IOException {
        PageLook.Remarks seen = ScanDecoder.look(ImageIO.read(new ByteArrayInputStream(sheet.jpeg())));
        Set<ReplyCode> sure = seen.said().getFirst().stream()
                .flatMap(code -> ReplyCode.read(code).stream())
                .collect(Collectors.toSet());
        Stream<ReplyCode> readings = seen.said().get(1).stream().flatMap(code -> ReplyCode.readings(code).stream());
        return sure.isEmpty() ? readings.filter(PRINTED::contains).collect(Collectors.toSet()) : sure;
    }
}
