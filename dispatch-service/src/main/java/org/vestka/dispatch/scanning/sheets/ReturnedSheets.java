package org.vestka.dispatch.scanning.sheets;

import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.vestka.dispatch.replycode.ReplyCode;

/**
 * A hundred reply sheets as they come back, the same ones each time: twenty prints, each harmed in five ways. 100 to 300 dots
 * an inch, turned, blurred, noisy, written on, stained, cut, photographed at an angle, and saved as poor JPEGs; ten of them
 * with printed letters alone.
 */
public final class ReturnedSheets {

    /** How many prints there are. */
    public static final int PRINTS = 20;
    /** How often each comes back. */
    public static final int TIMES = 5;

    /** Large sheets take most of the time and are the easiest to read: the poorer ones are more. */
    private static final int[] DPI = {100, 120, 150, 200, 100, 120, 150, 200, 130, 300};

    private ReturnedSheets() {}

    /** A picture of a sheet, and the code that is printed on it. */
    public record Returned(int number, ReplyCode code, boolean lettersAlone, int dpi, byte[] jpeg) {}

    /** Takes each sheet as it is made. */
    @FunctionalInterface
    public interface Each {
        void sheet(Returned sheet) throws IOException;
    }

    /** Every code that was printed. */
    public static Set<ReplyCode> printed() {
        return IntStream.range(0, PRINTS).mapToObj(ReturnedSheets::code).collect(Collectors.toSet());
    }

    /** Makes the sheets of one print, 0 to {@value #PRINTS} - 1, one after the other: it is rendered once for all of them. */
    public static void ofPrint(int print, Each each) throws IOException {
        boolean alone = print % 10 == 7;
        ReplyCode code = code(print);
        PhotographedSheet sheet =
                alone ? PhotographedSheet.aSheetWithLettersAlone(code) : PhotographedSheet.aSheetWith(code);
        // below 150 dots an inch printed letters alone are too small to be read
        int dpi = alone ? 200 : DPI[print % DPI.length];
        sheet.at(dpi);
        for (int time = 0; time < TIMES; time++) {
            int number = print * TIMES + time;
            each.sheet(new Returned(number, code, alone, dpi, harmed(sheet, number, dpi, alone)));
        }
    }

    private static ReplyCode code(int print) {
        return ReplyCode.random(new Random(print));
    }

    private static byte[] harmed(PhotographedSheet sheet, int number, int dpi, boolean alone) throws IOException {
        Random random = new Random(1_000L + number);
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
        return sheet.jpeg(0.35f + random.nextFloat() * 0.5f);
    }
}
