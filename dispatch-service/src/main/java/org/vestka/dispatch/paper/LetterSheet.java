package org.vestka.dispatch.paper;

import java.io.IOException;
import java.util.function.IntToDoubleFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.LetterSetting.Placed;

/**
 * The sheets of a letter: A4 one-sided, 13 point; name and year of birth, and which sheet of how many, on each one, because
 * sheets get parted in a censor's hands; the return identity at the foot, because envelopes are taken away.
 */
final class LetterSheet {

    private static final float WIDTH = 210;
    private static final float HEIGHT = 297;
    private static final float LEFT = 26;
    private static final float RIGHT = WIDTH - 24;
    private static final float TOP = 31;
    private static final float BOTTOM = 30;
    private static final float HEAD = 24;
    private static final float FOOT = HEIGHT - 18;
    private static final float FOLD_MARK = 5;

    private LetterSheet() {}

    /** What stands on each sheet; with a window envelope the first of each envelope begins below the address. */
    static PictureOnSheet.Sheets set(PrintedLetter letter, @Nullable EnvelopeFormat envelope) {
        IntToDoubleFunction height = sheet -> HEIGHT - BOTTOM - top(letter, envelope, sheet);
        return PictureOnSheet.after(LetterSetting.sheets(letter, height), letter.picture(), height);
    }

    /** Where the text of a sheet begins: below the address where the sheet is the one behind a window. */
    private static float top(PrintedLetter letter, @Nullable EnvelopeFormat envelope, int sheet) {
        return envelope != null && behindWindow(letter, envelope, sheet) ? envelope.textBelow() : TOP;
    }

    private static boolean behindWindow(PrintedLetter letter, EnvelopeFormat envelope, int sheet) {
        int atOnce = letter.sheetsToAnEnvelope();
        return envelope.window() && (atOnce == 0 ? sheet == 0 : sheet % atOnce == 0);
    }

    /** Adds sheets {@code from} to {@code to} (exclusive) of a letter. */
    static void addTo(
            PDDocument document,
            PaperFonts.Embedded fonts,
            PrintedLetter letter,
            PictureOnSheet.Sheets sheets,
            int from,
            int to,
            @Nullable EnvelopeFormat envelope,
            PostedFrom posted)
            throws IOException {
        PaperLanguage words = letter.language();
        Addressee addressee = letter.addressee();
        String who = addressee.name()
                + (addressee.birthYear() == null ? "" : ", " + addressee.birthYear() + "\u00A0" + words.born);
        ReturnIdentity identity = letter.from();
        for (int i = from; i < to; i++) {
            float top = top(letter, envelope, i);
            try (Canvas canvas = new Canvas(document, WIDTH, HEIGHT)) {
                String which = words.sheet + "\u00A0" + (i + 1) + " " + words.of + "\u00A0"
                        + sheets.lines().size();
                canvas.text(who, LEFT, HEAD, fonts.italic(), 10.5f, 0.2f);
                canvas.textEndingAt(which, RIGHT, HEAD, fonts.regular(), 10.5f, 0.2f);
                for (Placed line : sheets.lines().get(i)) {
                    canvas.pieces(
                            line.line().pieces(),
                            line.line().space(),
                            LEFT + line.x(),
                            top + line.y(),
                            line.italic() ? fonts.italic() : fonts.regular(),
                            LetterSetting.SIZE);
                }
                PictureOnSheet picture = sheets.picture();
                byte[] jpeg = letter.picture();
                if (picture != null && jpeg != null && picture.sheet() == i) {
                    canvas.picture(
                            JPEGFactory.createFromByteArray(document, jpeg),
                            LEFT + picture.x(),
                            top + picture.y(),
                            picture.width(),
                            picture.height());
                }
                if (identity != null) {
                    String back = words.returnAddress + ": " + identity.address() + ", " + identity.name();
                    float y = FOOT;
                    for (String line : Canvas.lines(back, RIGHT - LEFT, fonts.regular(), 9.5f)) {
                        canvas.textAround(line, (LEFT + RIGHT) / 2, y, fonts.regular(), 9.5f, 0.27f);
                        y += 4.4f;
                    }
                }
                if (envelope != null) {
                    for (float fold : envelope.folds()) {
                        canvas.line(FOLD_MARK, fold, FOLD_MARK + 3, fold, 0.1f, 0.6f);
                    }
                }
                if (envelope != null && behindWindow(letter, envelope, i)) {
                    Envelope.drawBehindWindow(canvas, fonts, envelope, letter, posted);
                }
            }
        }
    }
}
