package org.vestka.dispatch.answer;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A strip of a page, for an answer that thanks several writers. The picture is one that we made ourselves, not an upload. */
final class PagePart {

    private PagePart() {}

    /** The part between two hundredths of the height, from the top. */
    static byte[] of(byte[] jpeg, int from, int to) {
        try {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(jpeg));
            int first = page.getHeight() * from / 100;
            int rows = Math.max(1, page.getHeight() * to / 100 - first);
            BufferedImage part = new BufferedImage(page.getWidth(), rows, BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D brush = part.createGraphics();
            brush.drawImage(page, 0, -first, null);
            brush.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(part, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
