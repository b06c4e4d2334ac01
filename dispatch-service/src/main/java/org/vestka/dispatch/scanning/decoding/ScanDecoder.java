package org.vestka.dispatch.scanning.decoding;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.vestka.platform.images.decoding.DecodingChild;
import org.vestka.platform.images.decoding.PageLook;

/** What the child process runs on scans: each page is looked at for reply codes, and set upright by them. */
public final class ScanDecoder {

    private ScanDecoder() {}

    /** Reads one file from standard input and answers on standard output. */
    public static void main(String[] arguments) throws IOException {
        DecodingChild.run(ScanDecoder::look);
    }

    /** Says three lists: codes beyond doubt, what looked like codes, the printed name. */
    public static PageLook.Remarks look(BufferedImage page) {
        CodeFinder.Grey grey = grey(page);
        // dearer ways are gone only where the ones before them led nowhere
        List<CodeFinder.Found> found = CodeFinder.on(grey);
        PrintedLetters.Seen seen = found.isEmpty() ? PrintedLetters.on(grey) : PrintedLetters.Seen.NOTHING;
        if (found.isEmpty() && !seen.sure()) {
            found = CodeFinder.closelyOn(grey);
        }
        return new PageLook.Remarks(
                found.isEmpty() ? seen.quarterTurns() : found.getFirst().quarterTurns(),
                true,
                List.of(
                        found.stream().map(code -> code.code().symbols()).toList(),
                        seen.codes(),
                        seen.name() == null ? List.of() : List.of(seen.name())));
    }

    private static CodeFinder.Grey grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int red = row[x] >> 16 & 0xFF;
                int green = row[x] >> 8 & 0xFF;
                int blue = row[x] & 0xFF;
                // the usual weights of the eye, in 1/1024
                grey[y * width + x] = (byte) ((306 * red + 601 * green + 117 * blue) >> 10);
            }
        }
        return new CodeFinder.Grey(grey, width, height);
    }
}
