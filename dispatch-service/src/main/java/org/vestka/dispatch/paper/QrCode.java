package org.vestka.dispatch.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;

/** A QR code drawn as boxes, so that it prints as sharp as the printer can. */
final class QrCode {

    private QrCode() {}

    /** Draws text of capitals and digits; twelve of them at level Q fit version 1, the coarsest grid there is. */
    static void draw(Canvas canvas, String text, float side, float x, float y) throws IOException {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a short code always fits a QR code", e);
        }
        float module = side / modules.getWidth();
        for (int row = 0; row < modules.getHeight(); row++) {
            int column = 0;
            while (column < modules.getWidth()) {
                if (modules.get(column, row) != 1) {
                    column++;
                    continue;
                }
                int from = column;
                while (column < modules.getWidth() && modules.get(column, row) == 1) {
                    column++;
                }
                // a hair taller than its row, so that no viewer shows white seams between rows
                canvas.box(x + from * module, y + row * module, (column - from) * module, module + 0.02f, 0);
            }
        }
    }
}
