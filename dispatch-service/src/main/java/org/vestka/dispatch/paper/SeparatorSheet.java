package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The sheet that lies on top of a batch while it is stuffed: where it goes, and for whom, to be ticked off. Stays with the volunteers. */
final class SeparatorSheet {

    private static final float LEFT = 24;
    private static final float FIRST = 62;
    private static final float PITCH = 7.5f;
    private static final int TO_A_SHEET = 28;

    private SeparatorSheet() {}

    static void addTo(PDDocument document, PaperFonts.Embedded fonts, PaperBatch.Cover cover) throws IOException {
        List<String> names = cover.names();
        for (int from = 0; from < Math.max(1, names.size()); from += TO_A_SHEET) {
            try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
                canvas.box(0, 0, ReplySheet.WIDTH, 9, 0.82f);
                float y = 30;
                for (String line : Canvas.lines(cover.title(), 160, fonts.bold(), 20)) {
                    canvas.text(line, LEFT, y, fonts.bold(), 20, Canvas.INK);
                    y += 9;
                }
                if (cover.remark() != null) {
                    canvas.text(cover.remark(), LEFT, y, fonts.italic(), 11, 0.2f);
                }
                int to = Math.min(names.size(), from + TO_A_SHEET);
                for (int i = from; i < to; i++) {
                    float line = FIRST + (i - from) * PITCH;
                    box(canvas, LEFT, line - 3.6f, 4);
                    canvas.textEndingAt(String.valueOf(i + 1), LEFT + 14, line, fonts.regular(), 11, Canvas.PALE);
                    canvas.text(names.get(i), LEFT + 18, line, fonts.regular(), 12, Canvas.INK);
                }
            }
        }
    }

    private static void box(Canvas canvas, float x, float y, float side) throws IOException {
        canvas.line(x, y, x + side, y, 0.2f, 0.4f);
        canvas.line(x, y + side, x + side, y + side, 0.2f, 0.4f);
        canvas.line(x, y, x, y + side, 0.2f, 0.4f);
        canvas.line(x + side, y, x + side, y + side, 0.2f, 0.4f);
    }
}
