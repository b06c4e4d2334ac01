package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Addresses on A4 sheets of labels of 99.1 × 38.1 mm, two across and seven down, a common size of every maker. */
final class Labels {

    private static final int ACROSS = 2;
    private static final int DOWN = 7;
    private static final float WIDTH = 99.1f;
    private static final float HEIGHT = 38.1f;
    private static final float LEFT = 4.65f;
    private static final float TOP = 15.15f;
    private static final float GAP = 2.5f;
    private static final float EDGE = 5;

    private Labels() {}

    static void addTo(PDDocument document, PaperFonts.Embedded fonts, List<PrintedLetter> letters, PostedFrom posted)
            throws IOException {
        for (int from = 0; from < letters.size(); from += ACROSS * DOWN) {
            try (Canvas canvas = new Canvas(document, ReplySheet.WIDTH, ReplySheet.HEIGHT)) {
                for (int i = from; i < Math.min(letters.size(), from + ACROSS * DOWN); i++) {
                    int place = i - from;
                    float left = LEFT + place % ACROSS * (WIDTH + GAP) + EDGE;
                    float bottom = TOP + (place / ACROSS + 1) * HEIGHT - EDGE;
                    Envelope.drawAddress(
                            canvas, fonts, letters.get(i), posted, left, bottom, WIDTH - 2 * EDGE, 9.5f, 4.5f);
                }
            }
        }
    }
}
