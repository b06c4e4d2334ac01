package org.vestka.dispatch.scanning;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.vestka.dispatch.paper.LetterOnPaper;
import org.vestka.dispatch.paper.PaperBatch;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.replycode.ReplyCode;

/** A reply sheet as it comes back: printed by us, written on, turned, blurred, stained, and photographed. */
public final class PhotographedSheet {

    private final byte[] printed;
    private int dpi = 150;
    private double degrees;
    private int noise;
    private int blur;
    private boolean written;
    private final Random random;

    private PhotographedSheet(ReplyCode code) {
        random = new Random(code.hashCode());
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PaperBatch.write(
                    null,
                    List.of(LetterOnPaper.aLetter().answeredOn(code, true).printed())
                            .iterator(),
                    new PaperBatch.Layout(null, false, new PostedFrom("RU", "ru"), PaperBatch.Part.EVERYTHING),
                    pdf,
                    done -> {});
            printed = pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PhotographedSheet aSheetWith(ReplyCode code) {
        return new PhotographedSheet(code);
    }

    public PhotographedSheet at(int dotsPerInch) {
        dpi = dotsPerInch;
        return this;
    }

    public PhotographedSheet turned(double byDegrees) {
        degrees = byDegrees;
        return this;
    }

    public PhotographedSheet noisy(int strength) {
        noise = strength;
        return this;
    }

    public PhotographedSheet blurred(int times) {
        blur = times;
        return this;
    }

    public PhotographedSheet writtenOn() {
        written = true;
        return this;
    }

    public byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", out);
        return out.toByteArray();
    }

    public byte[] jpeg(float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture(), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    byte[] jpegWithComment(String comment) throws IOException {
        byte[] plain = jpeg(0.8f);
        byte[] words = comment.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (words.length + 2)});
        out.write(words);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    public byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.drawImage(
                        LosslessFactory.createFromImage(document, picture()),
                        0,
                        0,
                        PDRectangle.A4.getWidth(),
                        PDRectangle.A4.getHeight());
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    BufferedImage picture() throws IOException {
        BufferedImage sheet;
        try (PDDocument document = Loader.loadPDF(printed)) {
            sheet = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, dpi);
        }
        if (written) {
            write(sheet);
        }
        BufferedImage turned = turn(sheet);
        for (int i = 0; i < blur; i++) {
            float[] soft = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
            turned = new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(turned, null);
        }
        if (noise > 0) {
            sprinkle(turned);
        }
        return turned;
    }

    private void write(BufferedImage sheet) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(30, 40, 120));
        double mm = dpi / 25.4;
        for (int line = 0; line < 18; line++) {
            double x = 25 * mm;
            double y = (60 + 9 * line) * mm;
            while (x < 180 * mm) {
                double nextX = x + random.nextDouble() * 3 * mm;
                double nextY = (60 + 9 * line) * mm - random.nextDouble() * 4 * mm;
                pen.drawLine((int) x, (int) y, (int) nextX, (int) nextY);
                x = nextX;
                y = nextY;
            }
        }
        pen.setColor(new Color(120, 80, 30, 70));
        pen.fillOval((int) (140 * mm), (int) (20 * mm), (int) (60 * mm), (int) (45 * mm));
        pen.dispose();
    }

    private BufferedImage turn(BufferedImage sheet) {
        if (degrees == 0) {
            return sheet;
        }
        double radians = Math.toRadians(degrees);
        double sin = Math.abs(Math.sin(radians));
        double cos = Math.abs(Math.cos(radians));
        int width = (int) Math.round(sheet.getWidth() * cos + sheet.getHeight() * sin);
        int height = (int) Math.round(sheet.getHeight() * cos + sheet.getWidth() * sin);
        BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = turned.createGraphics();
        brush.setColor(new Color(205, 200, 190));
        brush.fillRect(0, 0, width, height);
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform how = new AffineTransform();
        how.translate(width / 2.0, height / 2.0);
        how.rotate(radians);
        how.translate(-sheet.getWidth() / 2.0, -sheet.getHeight() / 2.0);
        brush.drawImage(sheet, how, null);
        brush.dispose();
        return turned;
    }

    private void sprinkle(BufferedImage picture) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int by = (int) (random.nextGaussian() * noise);
                int red = Math.clamp((rgb >> 16 & 0xFF) + by, 0, 255);
                int green = Math.clamp((rgb >> 8 & 0xFF) + by, 0, 255);
                int blue = Math.clamp((rgb & 0xFF) + by, 0, 255);
                picture.setRGB(x, y, red << 16 | green << 8 | blue);
            }
        }
    }

    /** Which corners of a page bear the dark of a code. */
    static String darkCorners(byte[] jpeg) {
        BufferedImage page;
        try {
            page = ImageIO.read(new ByteArrayInputStream(jpeg));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] dark = {dark(page, 0, 0), dark(page, 1, 0), dark(page, 0, 1), dark(page, 1, 1)};
        return dark[1] > 3 * dark[0] && dark[2] > 3 * dark[3] ? "upper right, lower left" : "elsewhere";
    }

    private static double dark(BufferedImage page, int right, int low) {
        int side = (int) (page.getWidth() * 0.18);
        int fromX = right * (page.getWidth() - side);
        int fromY = low * (page.getHeight() - side);
        int dark = 1;
        for (int y = fromY; y < fromY + side; y++) {
            for (int x = fromX; x < fromX + side; x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return dark;
    }
}
