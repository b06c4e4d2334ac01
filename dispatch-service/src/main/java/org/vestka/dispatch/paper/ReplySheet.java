package org.vestka.dispatch.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vestka.dispatch.replycode.ReplyCode;

/**
 * The sheet to answer on: lines to write on, the code twice in letters away from the edges, and where the rules allow it as
 * two QR codes in opposite corners, so that a cut corner or a stain leaves one.
 */
final class ReplySheet {

    /** A4, in millimetres. */
    static final float WIDTH = 210;

    static final float HEIGHT = 297;
    /** Side of a QR code in millimetres, without its quiet zone. */
    static final float QR = 23;

    private static final float EDGE = 14;
    private static final float LEFT = 24;
    private static final float RIGHT = 188;
    private static final float FIRST_LINE = 62;
    private static final float PITCH = 9;
    private static final float LAST_LINE = 250;

    private ReplySheet() {}

    static void addTo(PDDocument document, PaperFonts.Embedded fonts, PrintedLetter letter, PrintedLetter.Reply reply)
            throws IOException {
        boolean belarusian = letter.language() == PaperLanguage.BELARUSIAN;
        try (Canvas canvas = new Canvas(document, WIDTH, HEIGHT)) {
            String title = belarusian ? "Адказ" : "Ответ";
            canvas.text(title, LEFT, 27, fonts.regular(), 24, Canvas.INK);
            canvas.text(
                    belarusian
                            ? "Пішыце, калі ласка, разборліва, друкаванымі літарамі."
                            : "Пишите, пожалуйста, разборчиво, печатными буквами.",
                    LEFT,
                    36,
                    fonts.italic(),
                    11,
                    0.2f);
            canvas.text(
                    belarusian
                            ? "Не загінайце куткі і не пішыце на кодзе: па ім мы знойдзем адрасата."
                            : "Не загибайте углы и не пишите на коде: по нему мы найдём адресата.",
                    LEFT,
                    41.5f,
                    fonts.italic(),
                    9,
                    0.35f);
            code(canvas, fonts, reply.code(), LEFT, 51, belarusian);
            for (float y = FIRST_LINE; y <= LAST_LINE; y += PITCH) {
                canvas.line(LEFT, y, RIGHT, y, 0.12f, 0.6f);
            }
            String who = letter.addressee().name()
                    + (letter.addressee().birthYear() == null
                            ? ""
                            : ", " + letter.addressee().birthYear() + "\u00A0" + letter.language().born);
            float footLeft = reply.qr() ? EDGE + QR + 12 : LEFT;
            canvas.text(belarusian ? "Піша" : "Пишет", footLeft, 264, fonts.italic(), 9, 0.35f);
            canvas.text(who, footLeft + 13, 264, fonts.regular(), 11, Canvas.INK);
            code(canvas, fonts, reply.code(), footLeft, 277, belarusian);
            if (reply.qr()) {
                QrCode.draw(canvas, reply.code().symbols(), QR, WIDTH - EDGE - QR, EDGE);
                QrCode.draw(canvas, reply.code().symbols(), QR, EDGE, HEIGHT - EDGE - QR);
            }
        }
    }

    private static void code(
            Canvas canvas, PaperFonts.Embedded fonts, ReplyCode code, float x, float y, boolean belarusian)
            throws IOException {
        canvas.text("Код", x, y, fonts.italic(), 9, 0.35f);
        canvas.spaced(code.grouped(), x + 13, y, fonts.mono(), 16, 0.5f);
    }
}
