package org.vestka.dispatch.scanning.sheets;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferInt;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
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
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.Addressee;
import org.vestka.dispatch.paper.Dative;
import org.vestka.dispatch.paper.Destination;
import org.vestka.dispatch.paper.PaperBatch;
import org.vestka.dispatch.paper.PaperLanguage;
import org.vestka.dispatch.paper.PersonName;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.paper.PrintedLetter;
import org.vestka.dispatch.replycode.ReplyCode;

/** A reply sheet as it comes back: printed by us, written on, turned, blurred, stained, and photographed. */
public final class PhotographedSheet {

    private final byte[] printed;
    private int dpi = 150;
    private double degrees;
    private int noise;
    private int blur;
    private boolean written;
    private boolean stained;
    private double cut;
    private double leaning;
    private Random random;
    private @Nullable BufferedImage rendered;
    private int renderedDpi;

    private PhotographedSheet(ReplyCode code, boolean qr) {
        random = new Random(code.hashCode());
        try {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            PaperBatch.write(
                    null,
                    List.of(letter(code, qr)).iterator(),
                    new PaperBatch.Layout(null, false, new PostedFrom("RU", "ru"), PaperBatch.Part.EVERYTHING),
                    pdf,
                    done -> {});
            printed = pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintedLetter letter(ReplyCode code, boolean qr) {
        return new PrintedLetter(
                Addressee.of(new PersonName("Иванцов", "Сергей", "Павлович"), Dative.Gender.MASCULINE, 1985),
                new Destination(
                        "RU", "614055", "ФКУ ИК-29", "ул. Лесная, д. 12", "г. Пермь", null, "Пермский край", null),
                null,
                PaperLanguage.RUSSIAN,
                "Здравствуйте, Сергей!",
                "Вера Листопадова",
                new PrintedLetter.Reply(code, qr),
                null,
                0);
    }

    public static PhotographedSheet aSheetWith(ReplyCode code) {
        return new PhotographedSheet(code, true);
    }

    /** A sheet for a facility that allows no square: the letters alone. */
    public static PhotographedSheet aSheetWithLettersAlone(ReplyCode code) {
        return new PhotographedSheet(code, false);
    }

    /** The same print once more, as if nothing had happened to it; what happens to it now follows from the seed. */
    public PhotographedSheet unharmed(long seed) {
        random = new Random(seed);
        degrees = 0;
        noise = 0;
        blur = 0;
        written = false;
        stained = false;
        cut = 0;
        leaning = 0;
        return this;
    }

    /** Coffee. */
    public PhotographedSheet stained() {
        stained = true;
        return this;
    }

    /** A corner is gone: so many parts of the sheet's width. */
    public PhotographedSheet cut(double share) {
        cut = share;
        return this;
    }

    /** Photographed at an angle: the far edge is shorter by this share, and the table is seen around it. */
    public PhotographedSheet leaning(double share) {
        leaning = share;
        return this;
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

    public byte[] tiff(int pages) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pages; i++) {
                writer.writeToSequence(new IIOImage(picture(), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
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

    public BufferedImage picture() throws IOException {
        BufferedImage sheet = clean();
        if (written) {
            write(sheet);
        }
        if (stained) {
            stain(sheet);
        }
        if (cut > 0) {
            cut(sheet);
        }
        BufferedImage turned = turn(leaning > 0 ? lean(sheet) : sheet);
        for (int i = 0; i < blur; i++) {
            float[] soft = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
            BufferedImage softer = new BufferedImage(turned.getWidth(), turned.getHeight(), BufferedImage.TYPE_INT_RGB);
            turned = new ConvolveOp(new Kernel(3, 3, soft), ConvolveOp.EDGE_NO_OP, null).filter(turned, softer);
        }
        if (noise > 0) {
            sprinkle(turned);
        }
        return turned;
    }

    /** The sheet as it was printed; rendered once for one resolution, since that takes longer than everything else. */
    private BufferedImage clean() throws IOException {
        BufferedImage known = rendered;
        if (known == null || renderedDpi != dpi) {
            try (PDDocument document = Loader.loadPDF(printed)) {
                known = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, dpi);
            }
            rendered = known;
            renderedDpi = dpi;
        }
        BufferedImage copy = new BufferedImage(known.getWidth(), known.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = copy.createGraphics();
        brush.drawImage(known, 0, 0, null);
        brush.dispose();
        return copy;
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

    private void stain(BufferedImage sheet) {
        Graphics2D brush = sheet.createGraphics();
        double mm = dpi / 25.4;
        for (int i = 0; i < 3; i++) {
            brush.setColor(new Color(110, 70, 30, 60 + random.nextInt(60)));
            int size = (int) ((20 + random.nextInt(50)) * mm);
            brush.fillOval(
                    random.nextInt(sheet.getWidth()) - size / 2,
                    random.nextInt(sheet.getHeight()) - size / 2,
                    size,
                    size);
        }
        brush.dispose();
    }

    private void cut(BufferedImage sheet) {
        int size = (int) (sheet.getWidth() * cut);
        int right = random.nextBoolean() ? sheet.getWidth() : 0;
        int low = random.nextBoolean() ? sheet.getHeight() : 0;
        Graphics2D brush = sheet.createGraphics();
        brush.setColor(new Color(205, 200, 190));
        brush.fillPolygon(
                new int[] {right, right == 0 ? size : right - size, right},
                new int[] {low, low, low == 0 ? size : low - size},
                3);
        brush.dispose();
    }

    /** Maps each row of the picture onto the row of the sheet that a camera would see there. */
    private BufferedImage lean(BufferedImage sheet) {
        int edge = (int) (sheet.getWidth() * 0.06);
        int width = sheet.getWidth() + 2 * edge;
        int height = sheet.getHeight() + 2 * edge;
        BufferedImage leaning = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] from = pixels(sheet);
        int[] to = pixels(leaning);
        for (int y = 0; y < height; y++) {
            double down = (double) (y - edge) / sheet.getHeight();
            // the far edge is shorter, and its rows lie closer together
            double narrower = this.leaning * (1 - down);
            double sheetRow = down * (1 - this.leaning * (1 - down));
            double half = sheet.getWidth() * (1 - narrower) / 2;
            for (int x = 0; x < width; x++) {
                double across = (x - width / 2.0) / (2 * half) + 0.5;
                int fromX = (int) (across * sheet.getWidth());
                int fromY = (int) (sheetRow * sheet.getHeight());
                boolean paper =
                        down >= 0 && fromX >= 0 && fromX < sheet.getWidth() && fromY >= 0 && fromY < sheet.getHeight();
                to[y * width + x] = paper ? from[fromY * sheet.getWidth() + fromX] : 0x6B5A4A;
            }
        }
        return leaning;
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
        int[] grains = new int[4096];
        for (int i = 0; i < grains.length; i++) {
            grains[i] = (int) (random.nextGaussian() * noise);
        }
        // without the lock that Random takes for each pixel
        SplittableRandom which = new SplittableRandom(random.nextLong());
        int[] pixels = pixels(picture);
        for (int i = 0; i < pixels.length; i++) {
            int by = grains[which.nextInt() & grains.length - 1];
            int red = Math.clamp((pixels[i] >> 16 & 0xFF) + by, 0, 255);
            int green = Math.clamp((pixels[i] >> 8 & 0xFF) + by, 0, 255);
            int blue = Math.clamp((pixels[i] & 0xFF) + by, 0, 255);
            pixels[i] = red << 16 | green << 8 | blue;
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** Which corners of a page bear the dark of a code. */
    public static String darkCorners(byte[] jpeg) {
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
