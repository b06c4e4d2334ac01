package org.vestka.platform.images.decoding;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.vestka.platform.images.FileFormat;
import org.vestka.platform.images.ImageHeader;
import org.vestka.platform.images.Unreadable;

/**
 * The child process: one file comes in by standard input, its pages go out by standard output as pictures made anew, and
 * then it ends. Its parent may kill it at any time; it holds no key, no connection and no file.
 *
 * <p>In: format (byte), longest side, pixels, pages, longest side shown (int, long, int, int), length, bytes. Out, for each page: {@value #PAGE},
 * width, height, length, JPEG, then a number of lists of remarks, each a number of strings; at the end {@value #END}, or
 * {@value #REFUSED} and the reason's name.
 */
public final class DecodingChild {

    /** A page follows. */
    public static final int PAGE = 1;
    /** Nothing follows. */
    public static final int END = 2;
    /** A reason follows. */
    public static final int REFUSED = 3;

    /** What is decoded at most: A4 at 300 dpi and a little more. */
    private static final long DECODED_PIXELS = 10_000_000L;

    private DecodingChild() {}

    /** Reads one file from standard input and answers on standard output. */
    public static void main(String[] arguments) throws IOException {
        run(PageLook.NONE);
    }

    /** The same with a look at each page. */
    @SuppressWarnings("SystemOut")
    public static void run(PageLook look) throws IOException {
        PrintStream answers = System.out;
        // whatever a library prints must not get between the pages
        System.setOut(System.err);
        ImageIO.setUseCache(false);
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers))) {
            answer(in, out, look);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out, PageLook look) throws IOException {
        FileFormat format = FileFormat.values()[in.readByte()];
        Limits limits = new Limits(in.readInt(), in.readLong(), in.readInt());
        int shownSide = in.readInt();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        try {
            try (Pipeline pages = new Pipeline(page -> page(page, look, shownSide, out))) {
                switch (format) {
                    case PDF -> pdf(bytes, limits, pages);
                    case TIFF -> tiff(bytes, limits, pages);
                    case PNG, JPEG -> picture(format, bytes, limits, pages);
                    case HEIC -> heic(bytes, limits, pages);
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
            out.writeUTF(Unreadable.BROKEN.name());
        }
    }

    private static void picture(FileFormat format, byte[] bytes, Limits limits, Pipeline pages)
            throws IOException, Unfit {
        ImageHeader header = ImageHeader.of(format, bytes).orElseThrow(() -> new Unfit(Unreadable.BROKEN));
        limits.check(header.width(), header.height());
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name().toLowerCase(Locale.ROOT))
                .next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(stream, true, true);
            // the decoder's own word counts too: two readers may see two sizes in one crafted file
            limits.check(reader.getWidth(0), reader.getHeight(0));
            pages.add(Picture.upright(Picture.plain(read(reader, 0, header.pixels())), header.orientation()));
        } finally {
            reader.dispose();
        }
    }

    private static void heic(byte[] bytes, Limits limits, Pipeline pages) throws IOException, Unfit {
        HeifDecoder decoder = HeifDecoder.onThisMachine().orElseThrow(() -> new Unfit(Unreadable.HEIC));
        ImageHeader header = ImageHeader.of(FileFormat.HEIC, bytes).orElseThrow(() -> new Unfit(Unreadable.BROKEN));
        limits.check(header.width(), header.height());
        picture(FileFormat.JPEG, decoder.jpeg(bytes), limits, pages);
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
            limits.checkPages(count);
            for (int i = 0; i < count; i++) {
                limits.check(reader.getWidth(i), reader.getHeight(i));
                pages.add(Picture.plain(read(reader, i, (long) reader.getWidth(i) * reader.getHeight(i))));
            }
        } finally {
            reader.dispose();
        }
    }

    private static void pdf(byte[] bytes, Limits limits, Pipeline pages) throws IOException, Unfit {
        try (PdfPages document = new PdfPages(bytes)) {
            int count = document.count();
            if (count == 0) {
                throw new Unfit(Unreadable.EMPTY);
            }
            limits.checkPages(count);
            for (int i = 0; i < count; i++) {
                pages.add(Picture.plain(document.page(i, DECODED_PIXELS)));
            }
        }
    }

    private static void page(BufferedImage plain, PageLook look, int shownSide, DataOutputStream out)
            throws IOException {
        PageLook.Remarks remarks = look.at(plain);
        BufferedImage shown = Picture.turned(Picture.fitted(plain, shownSide), remarks.quarterTurns());
        if (remarks.paper()) {
            Picture.whiten(shown);
        }
        byte[] jpeg = Picture.jpeg(shown);
        out.writeByte(PAGE);
        out.writeInt(shown.getWidth());
        out.writeInt(shown.getHeight());
        out.writeInt(jpeg.length);
        out.write(jpeg);
        out.writeByte(remarks.said().size());
        for (List<String> strings : remarks.said()) {
            out.writeByte(strings.size());
            for (String string : strings) {
                out.writeUTF(string);
            }
        }
        out.flush();
    }

    /** While one page is looked at the next is rendered: two cores read a pile in little more than half the time. */
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

    private record Limits(int side, long pixels, int pages) {

        void check(int width, int height) throws Unfit {
            if (width > side || height > side || (long) width * height > pixels) {
                throw new Unfit(Unreadable.TOO_MANY_PIXELS);
            }
        }

        void checkPages(int count) throws Unfit {
            if (count > pages) {
                throw new Unfit(Unreadable.TOO_MANY_PAGES);
            }
        }
    }

    /** A file that is refused for a reason we have words for. */
    private static final class Unfit extends Exception {

        private final Unreadable reason;

        Unfit(Unreadable reason) {
            super(null, null, false, false);
            this.reason = reason;
        }
    }
}
