package org.vestka.dispatch.scanning.decoding;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.vestka.dispatch.scanning.ImageHeader;
import org.vestka.dispatch.scanning.ScanFormat;
import org.vestka.dispatch.scanning.ScanReading.Reason;

/**
 * The child process: one file comes in by standard input, its pages go out by standard output as pictures made anew, and
 * then it ends. Its parent may kill it at any time; it holds no key, no connection and no file.
 *
 * <p>In: format (byte), longest side, pixels, pages (int, long, int), length, bytes. Out, for each page: {@value #PAGE},
 * width, height, length, JPEG, then codes, what looked like codes, and the printed name, each as a number of strings; at the end {@value #END}, or {@value #REFUSED} and the reason's name.
 */
public final class ScanDecoder {

    /** A page follows. */
    public static final int PAGE = 1;
    /** Nothing follows. */
    public static final int END = 2;
    /** A reason follows. */
    public static final int REFUSED = 3;

    /** What people look at: A4 at about 200 dpi. */
    private static final int SHOWN_SIDE = 2400;
    /** What codes are looked for in: A4 at 300 dpi and a little more. */
    private static final long DECODED_PIXELS = 10_000_000L;

    private static final float PDF_DPI = 200;
    private static final float QUALITY = 0.82f;

    private ScanDecoder() {}

    /** Reads one file from standard input and answers on standard output. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // whatever a library prints must not get between the pages
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers))) {
            answer(in, out);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        ScanFormat format = ScanFormat.values()[in.readByte()];
        Limits limits = new Limits(in.readInt(), in.readLong(), in.readInt());
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            try (Pipeline pages = new Pipeline(page -> page(page, out))) {
                switch (format) {
                    case PDF -> pdf(bytes, limits, pages);
                    case TIFF -> tiff(bytes, limits, pages);
                    case PNG, JPEG -> picture(format, bytes, limits, pages);
                }
                pages.finish();
            }
            out.writeByte(END);
        } catch (Unfit e) {
            out.writeByte(REFUSED);
            out.writeUTF(e.reason.name());
        } catch (IOException | RuntimeException e) {
            // decoders throw whatever a crafted file makes them throw; what it was stays here
            out.writeByte(REFUSED);
            out.writeUTF(Reason.BROKEN.name());
        }
    }

    private static void picture(ScanFormat format, byte[] bytes, Limits limits, Pipeline pages)
            throws IOException, Unfit {
        ImageHeader header = ImageHeader.of(format, bytes).orElseThrow(() -> new Unfit(Reason.BROKEN));
        limits.check(header.width(), header.height());
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            // the decoder's own word counts too: two readers may see two sizes in one crafted file
            limits.check(reader.getWidth(0), reader.getHeight(0));
            pages.add(upright(plain(read(reader, 0, header.pixels())), header.orientation()));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, int number, long pixels) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS)));
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(number, param);
    }

    /** A TIFF may have many pages, as scanners with a feeder make them. */
    private static void tiff(byte[] bytes, Limits limits, Pipeline pages) throws IOException, Unfit {
        ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, false, true);
            int count = reader.getNumImages(true);
            if (count > limits.pages) {
                throw new Unfit(Reason.TOO_MANY_PAGES);
            }
            for (int i = 0; i < count; i++) {
                limits.check(reader.getWidth(i), reader.getHeight(i));
                pages.add(plain(read(reader, i, (long) reader.getWidth(i) * reader.getHeight(i))));
            }
        } finally {
            reader.dispose();
        }
    }

    private static void pdf(byte[] bytes, Limits limits, Pipeline pages) throws IOException, Unfit {
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), null, null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() == 0) {
                throw new Unfit(Reason.EMPTY);
            }
            if (document.getNumberOfPages() > limits.pages) {
                throw new Unfit(Reason.TOO_MANY_PAGES);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                double pixels = box.getWidth() * (double) box.getHeight() * (PDF_DPI / 72) * (PDF_DPI / 72);
                float dpi = pixels <= DECODED_PIXELS ? PDF_DPI : (float) (PDF_DPI * Math.sqrt(DECODED_PIXELS / pixels));
                pages.add(plain(renderer.renderImageWithDPI(i, dpi, ImageType.RGB)));
            }
        }
    }

    private static void page(BufferedImage plain, DataOutputStream out) throws IOException {
        CodeFinder.Grey grey = grey(plain);
        // dearer ways are gone only where the ones before them led nowhere
        List<CodeFinder.Found> found = CodeFinder.on(grey);
        PrintedLetters.Seen seen = found.isEmpty() ? PrintedLetters.on(grey) : PrintedLetters.Seen.NOTHING;
        if (found.isEmpty() && !seen.sure()) {
            found = CodeFinder.closelyOn(grey);
        }
        BufferedImage shown = turned(
                fitted(plain),
                found.isEmpty() ? seen.quarterTurns() : found.getFirst().quarterTurns());
        byte[] jpeg = jpeg(shown);
        out.writeByte(PAGE);
        out.writeInt(shown.getWidth());
        out.writeInt(shown.getHeight());
        out.writeInt(jpeg.length);
        out.write(jpeg);
        write(found.stream().map(code -> code.code().symbols()).toList(), out);
        write(seen.codes(), out);
        write(seen.name() == null ? List.of() : List.of(seen.name()), out);
        out.flush();
    }

    private static void write(List<String> strings, DataOutputStream out) throws IOException {
        out.writeByte(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }

    /** While one page is searched for codes the next is rendered: two cores read a pile in little more than half the time. */
    private static final class Pipeline implements AutoCloseable {

        private final ExecutorService second = Executors.newSingleThreadExecutor();
        private final PageWriter writer;
        private Future<?> before = CompletableFuture.completedFuture(null);

        Pipeline(PageWriter writer) {
            this.writer = writer;
        }

        void add(BufferedImage page) throws IOException {
            finish();
            before = second.submit(() -> {
                writer.write(page);
                return null;
            });
        }

        /** Waits for the page that was added last. */
        void finish() throws IOException {
            try {
                before.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error broken) {
                    // memory has run out: the parent is to see this process die
                    throw broken;
                }
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            second.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface PageWriter {
        void write(BufferedImage page) throws IOException;
    }

    /** On white, without transparency, in three plain bytes a pixel. */
    private static BufferedImage plain(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR) {
            return image;
        }
        BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = plain.createGraphics();
        brush.drawImage(image, 0, 0, Color.WHITE, null);
        brush.dispose();
        return plain;
    }

    static CodeFinder.Grey grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int red = row[x] >> 16 & 0xFF;
                int green = row[x] >> 8 & 0xFF;
                int blue = row[x] & 0xFF;
                // the usual weights of the eye, in 1/1024
                grey[y * width + x] = (byte) ((306 * red + 601 * green + 117 * blue) >> 10);
            }
        }
        return new CodeFinder.Grey(grey, width, height);
    }

    private static BufferedImage fitted(BufferedImage image) {
        int side = Math.max(image.getWidth(), image.getHeight());
        if (side <= SHOWN_SIDE) {
            return image;
        }
        int width = Math.max(1, (int) ((long) image.getWidth() * SHOWN_SIDE / side));
        int height = Math.max(1, (int) ((long) image.getHeight() * SHOWN_SIDE / side));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = small.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(image, 0, 0, width, height, null);
        brush.dispose();
        return small;
    }

    private static BufferedImage turned(BufferedImage image, int quarterTurns) {
        if (quarterTurns == 0) {
            return image;
        }
        boolean across = quarterTurns % 2 == 1;
        int width = across ? image.getHeight() : image.getWidth();
        int height = across ? image.getWidth() : image.getHeight();
        AffineTransform turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(quarterTurns);
        turn.translate(-image.getWidth() / 2.0, -image.getHeight() / 2.0);
        return drawn(image, turn, width, height);
    }

    /** EXIF's eight ways to hold a camera. */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        BufferedImage seen = mirrored
                ? drawn(
                        image,
                        new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0),
                        image.getWidth(),
                        image.getHeight())
                : image;
        return turned(
                seen,
                switch (orientation) {
                    case 3, 4 -> 2;
                    case 6, 7 -> 1;
                    case 5, 8 -> 3;
                    default -> 0;
                });
    }

    private static BufferedImage drawn(BufferedImage image, AffineTransform how, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = drawn.createGraphics();
        brush.drawImage(image, how, null);
        brush.dispose();
        return drawn;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, new ArrayList<>(), null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private record Limits(int side, long pixels, int pages) {

        void check(int width, int height) throws Unfit {
            if (width > side || height > side || (long) width * height > pixels) {
                throw new Unfit(Reason.TOO_MANY_PIXELS);
            }
        }
    }

    /** A file that is refused for a reason we have words for. */
    private static final class Unfit extends Exception {

        private final Reason reason;

        Unfit(Reason reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
