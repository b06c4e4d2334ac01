package org.vestka.dispatch.scanning.decoding;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import org.vestka.platform.images.decoding.DecodingChild;
import org.vestka.platform.images.decoding.PageLook;

/** What the child process runs on scans: each page is looked at for reply codes, and set upright by them. */
public final class ScanDecoder {

    /** So many rows are turned grey at a time. */
    private static final int STRIP = 64;

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
        // painted strip by strip: far quicker than asking the picture for its pixels, and never a second picture in
        // memory
        BufferedImage strip = new BufferedImage(width, STRIP, BufferedImage.TYPE_INT_RGB);
        int[] colours = ((DataBufferInt) strip.getRaster().getDataBuffer()).getData();
        Graphics2D brush = strip.createGraphics();
        for (int top = 0; top < height; top += STRIP) {
            brush.drawImage(image, 0, -top, Color.WHITE, null);
            int pixels = Math.min(STRIP, height - top) * width;
            for (int i = 0; i < pixels; i++) {
                int red = colours[i] >> 16 & 0xFF;
                int green = colours[i] >> 8 & 0xFF;
                int blue = colours[i] & 0xFF;
                // the usual weights of the eye, in 1/1024
                grey[top * width + i] = (byte) ((306 * red + 601 * green + 117 * blue) >> 10);
            }
        }
        brush.dispose();
        return new CodeFinder.Grey(grey, width, height);
    }
}
