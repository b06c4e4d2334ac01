package org.vestka.dispatch.scanning.decoding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.decoding.CodeFinder.Grey;

/**
 * Reads the code in its printed letters, for sheets that bear no square or whose squares are lost, with Tesseract as a
 * process of its own fed by a pipe. Where Tesseract is not installed nothing is seen and a person reads the code.
 */
final class PrintedLetters {

    /**
     * What was seen.
     *
     * @param codes what looks like a code, perhaps with a wrong letter or two
     * @param name the name after «Пишет», or null
     * @param quarterTurns how many clockwise set the page upright
     */
    record Seen(List<String> codes, @Nullable String name, int quarterTurns) {

        static final Seen NOTHING = new Seen(List.of(), null, 0);

        Seen {
            codes = List.copyOf(codes);
        }

        /** Whether one of them is a code with the right check symbol. */
        boolean sure() {
            return codes.stream().anyMatch(code -> ReplyCode.read(code).isPresent());
        }
    }

    /** About 170 dots an inch of A4: letters of 16 points stay sharp, and a page takes about a second. */
    private static final int LONG_SIDE = 2_000;

    private static final int COARSE_SIDE = 500;
    private static final double STEEPEST = 12;
    private static final int MOST = 6;
    private static final long SECONDS = 12;
    private static final int MOST_BYTES = 64 * 1024;

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ-";
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Z])([0-9A-Z]{4})[- ]{0,2}([0-9A-Z]{4})[- ]{0,2}([0-9A-Z]{4})(?![0-9A-Z])");
    private static final Pattern WRITER =
            Pattern.compile("(?:Пишет|Піша)\\s+(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2})");

    private PrintedLetters() {}

    /**
     * Looks at the strips that bear the code on our sheets, the way the page lies and upside down; a page that lies on its
     * side is told by its ruled lines. The lower strip comes first: nobody writes there.
     */
    static Seen on(Grey page) {
        Grey fitted = fitted(page, LONG_SIDE);
        Grey coarse = fitted(page, COARSE_SIDE);
        boolean onItsSide = coarse.turned(1).evenness() > coarse.evenness() * 1.2;
        int[] turns = onItsSide ? new int[] {1, 3} : new int[] {0, 2};
        Set<String> seen = new LinkedHashSet<>();
        Seen unsure = Seen.NOTHING;
        for (int turn : turns) {
            Grey straight = fitted.turned(turn).rotated(-skew(coarse.turned(turn)));
            for (Grey strip : List.of(straight.rows(0.83, 1), straight.rows(0.06, 0.24))) {
                Set<String> codes = codes(read(strip, "eng", true));
                seen.addAll(codes);
                if (codes.stream().anyMatch(code -> ReplyCode.read(code).isPresent())) {
                    return new Seen(codes.stream().limit(MOST).toList(), null, turn);
                }
                if (unsure == Seen.NOTHING && !codes.isEmpty()) {
                    unsure = new Seen(List.of(), null, turn);
                }
            }
            if (unsure.name() == null) {
                String name = name(straight.rows(0.83, 1));
                unsure = name == null ? unsure : new Seen(List.of(), name, turn);
            }
        }
        return new Seen(seen.stream().limit(MOST).toList(), unsure.name(), unsure.quarterTurns());
    }

    private static @Nullable String name(Grey strip) {
        Matcher found = WRITER.matcher(read(strip, "rus", false));
        return found.find() ? found.group(1) : null;
    }

    private static Set<String> codes(String text) {
        Set<String> codes = new LinkedHashSet<>();
        Matcher found = CODE.matcher(text.toUpperCase(Locale.ROOT));
        while (found.find()) {
            codes.add(found.group(1) + found.group(2) + found.group(3));
        }
        return codes;
    }

    /** Degrees by which the ruled lines fall to the right. */
    private static double skew(Grey coarse) {
        double best = 0;
        double evenest = -1;
        for (double angle = -STEEPEST; angle <= STEEPEST; angle += 0.5) {
            double evenness = coarse.rotated(-angle).evenness();
            if (evenness > evenest) {
                evenest = evenness;
                best = angle;
            }
        }
        return best;
    }

    private static Grey fitted(Grey page, int side) {
        int longest = Math.max(page.width(), page.height());
        double factor = (double) side / longest;
        return factor < 0.95 || (factor > 1.3 && side == LONG_SIDE) ? page.scaled(factor) : page;
    }

    /** The text that Tesseract sees; empty when it is not installed, fails, or takes too long. */
    private static String read(Grey page, String language, boolean lettersOfCodes) {
        List<String> command = new ArrayList<>(List.of("tesseract", "stdin", "stdout", "--psm", "11", "-l", language));
        if (lettersOfCodes) {
            command.addAll(List.of("-c", "tessedit_char_whitelist=" + LETTERS));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        // one page does not take all processors from the others
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process;
        try {
            process = builder.start();
        } catch (IOException notInstalled) {
            return "";
        }
        Thread feeder = Thread.ofVirtual().start(() -> feed(process, page));
        Thread clock = Thread.ofVirtual().start(() -> stopInTime(process));
        try (var said = process.getInputStream()) {
            return new String(said.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException died) {
            return "";
        } finally {
            feeder.interrupt();
            clock.interrupt();
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, Grey page) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(("P5 " + page.width() + " " + page.height() + " 255\n").getBytes(StandardCharsets.US_ASCII));
            in.write(page.pixels());
        } catch (IOException died) {
            process.destroyForcibly();
        }
    }

    private static void stopInTime(Process process) {
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }
}
