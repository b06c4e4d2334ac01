package org.vestka.endtoend;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Photographs of answers: a printed reply sheet that somebody has filled in by hand, or some other paper. */
final class Photograph {

    private static final int DPI = 150;

    private Photograph() {}

    /** How many reply sheets there are in a printed batch. */
    static int replySheets(Path batch) throws IOException {
        try (PDDocument document = Loader.loadPDF(batch.toFile())) {
            int found = 0;
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                found += isReplySheet(document, page) ? 1 : 0;
            }
            return found;
        }
    }

    /** The first reply sheet of a printed batch, filled in and photographed a little askew. */
    static Path ofTheFilledReplySheet(Path batch, Path into) throws IOException {
        try (PDDocument document = Loader.loadPDF(batch.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (isReplySheet(document, page)) {
                    BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
                    write(sheet);
                    return photographed(sheet, into);
                }
            }
        }
        throw new IllegalStateException("no reply sheet in the batch");
    }

    /** An answer on paper of their own, without any code. */
    static Path ofOtherPaper(Path into) throws IOException {
        var sheet = new BufferedImage(1000, 1400, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = sheet.createGraphics();
        ink.setColor(new Color(0xFB, 0xF8, 0xEE));
        ink.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        ink.dispose();
        write(sheet);
        return photographed(sheet, into);
    }

    private static boolean isReplySheet(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).toLowerCase(java.util.Locale.ROOT).contains("печатными буквами");
    }

    private static void write(BufferedImage sheet) {
        var random = new Random(7);
        Graphics2D ink = sheet.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        ink.setColor(new Color(0x1F, 0x2F, 0x6F));
        ink.setStroke(new BasicStroke(2f));
        for (int y = sheet.getHeight() / 3; y < sheet.getHeight() * 2 / 3; y += 40) {
            for (int x = sheet.getWidth() / 5; x < sheet.getWidth() * 4 / 5; x += 22) {
                ink.draw(new QuadCurve2D.Double(
                        x, y, x + 8, y - 10 - random.nextInt(14), x + 18, y - random.nextInt(6)));
            }
        }
        ink.dispose();
    }

    private static Path photographed(BufferedImage sheet, Path into) throws IOException {
        var photograph = new BufferedImage(sheet.getWidth() + 80, sheet.getHeight() + 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D table = photograph.createGraphics();
        table.setColor(new Color(0x6B, 0x5A, 0x4A));
        table.fillRect(0, 0, photograph.getWidth(), photograph.getHeight());
        table.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var askew = AffineTransform.getRotateInstance(
                Math.toRadians(1.4), photograph.getWidth() / 2.0, photograph.getHeight() / 2.0);
        askew.translate(40, 40);
        table.drawImage(sheet, askew, null);
        table.dispose();
        ImageIO.write(photograph, "jpeg", into.toFile());
        return into;
    }
}
