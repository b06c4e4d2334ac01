package org.vestka.benchmarks;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.dispatch.scanning.decoding.ScanDecoder;
import org.vestka.dispatch.scanning.sheets.PhotographedSheet;
import org.vestka.dispatch.scanning.sheets.ReturnedSheets;
import org.vestka.platform.images.ImageLimits;
import org.vestka.platform.images.Unreadable;
import org.vestka.platform.images.decoding.PageLook;

/**
 * A hundred reply sheets as they come back, matched by us and by ZXing alone on the same pictures in the same run; then a pile
 * of 200 pages as PDFs that are small enough to be uploaded, each read by a child process under its limits as an upload is.
 */
public final class ScanningSheets {

    private static final int PILE = 200;
    private static final int PILE_DPI = 200;

    /** So many pages of that resolution are below the 20 MiB that an upload may have. */
    private static final int PER_FILE = 25;

    private static final double LIMIT_SECONDS = 120;

    private ScanningSheets() {}

    public static void main(String[] arguments) throws IOException {
        Table table = new Table(
                "scan",
                "Reply sheets as they come back",
                "way",
                "pages",
                "found",
                "wrong",
                "seconds",
                "milliseconds a page");
        sheets(table);
        pile(table);
        table.row("limit for the pile", Table.figure(PILE, 0), "", "", Table.figure(LIMIT_SECONDS, 0), "")
                .keep();
    }

    private interface Reading {
        Set<ReplyCode> codes(BufferedImage picture);
    }

    private static void sheets(Table table) throws IOException {
        List<ReturnedSheets.Returned> sheets = new ArrayList<>();
        for (int print = 0; print < ReturnedSheets.PRINTS; print++) {
            ReturnedSheets.ofPrint(print, sheets::add);
        }
        List<ReturnedSheets.Returned> squares =
                sheets.stream().filter(sheet -> !sheet.lettersAlone()).toList();
        read(table, "vestka, sheets with squares", squares, ScanningSheets::ours);
        read(table, "ZXing alone, the same sheets", squares, ScanningSheets::zxing);
        read(
                table,
                "vestka, sheets with letters alone",
                sheets.stream().filter(ReturnedSheets.Returned::lettersAlone).toList(),
                ScanningSheets::ours);
    }

    private static void read(Table table, String way, List<ReturnedSheets.Returned> sheets, Reading reading)
            throws IOException {
        int found = 0;
        int wrong = 0;
        long nanos = 0;
        for (ReturnedSheets.Returned sheet : sheets) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(sheet.jpeg()));
            long began = System.nanoTime();
            Set<ReplyCode> codes = reading.codes(picture);
            nanos += System.nanoTime() - began;
            found += codes.equals(Set.of(sheet.code())) ? 1 : 0;
            wrong += !codes.isEmpty() && !codes.equals(Set.of(sheet.code())) ? 1 : 0;
        }
        row(table, way, sheets.size(), found, wrong, nanos / 1e9);
    }

    private static Set<ReplyCode> ours(BufferedImage picture) {
        PageLook.Remarks seen = ScanDecoder.look(picture);
        Set<ReplyCode> sure = seen.said().getFirst().stream()
                .flatMap(code -> ReplyCode.read(code).stream())
                .collect(Collectors.toSet());
        if (!sure.isEmpty()) {
            return sure;
        }
        Set<ReplyCode> printed = ReturnedSheets.printed();
        return seen.said().get(1).stream()
                .flatMap(code -> ReplyCode.readings(code).stream())
                .filter(printed::contains)
                .collect(Collectors.toSet());
    }

    private static Set<ReplyCode> zxing(BufferedImage picture) {
        try {
            BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
            String text = new QRCodeReader()
                    .decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
            return ReplyCode.read(text).map(Set::of).orElse(Set.of());
        } catch (ReaderException none) {
            return Set.of();
        }
    }

    private static void pile(Table table) throws IOException {
        List<byte[]> pile = pileOfScans();
        AtomicInteger pages = new AtomicInteger();
        AtomicInteger found = new AtomicInteger();
        long began = System.nanoTime();
        for (byte[] pdf : pile) {
            Optional<Unreadable> refused = new ScanReader(ImageLimits.forScans()).read(pdf, page -> {
                found.addAndGet(page.codes().size());
                if (pages.incrementAndGet() % 20 == 0) {
                    System.out.printf("%d pages after %.1f s%n", pages.get(), (System.nanoTime() - began) / 1e9);
                }
            });
            refused.ifPresent(reason -> {
                throw new IllegalStateException("The pile was not read to its end: " + reason);
            });
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        row(
                table,
                "vestka, a pile in PDFs of " + PER_FILE + " pages, with its children",
                pages.get(),
                found.get(),
                0,
                seconds);
    }

    /** Each page a scan of its own, a little askew; twenty different ones. */
    private static List<byte[]> pileOfScans() throws IOException {
        List<byte[]> scans = new ArrayList<>();
        for (int i = 0; i < ReturnedSheets.PRINTS; i++) {
            Random random = new Random(i);
            scans.add(PhotographedSheet.aSheetWith(ReplyCode.random(random))
                    .writtenOn()
                    .at(PILE_DPI)
                    .noisy(4)
                    .turned((i % 4 == 3 ? 180 : 0) + random.nextDouble() * 3 - 1.5)
                    .jpeg(0.45f));
        }
        List<byte[]> pile = new ArrayList<>();
        for (int first = 0; first < PILE; first += PER_FILE) {
            List<byte[]> pages = new ArrayList<>();
            for (int i = first; i < first + PER_FILE; i++) {
                pages.add(scans.get(i % scans.size()));
            }
            pile.add(pdf(pages));
        }
        return pile;
    }

    private static byte[] pdf(List<byte[]> scans) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (byte[] scan : scans) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromByteArray(document, scan),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            document.save(pdf);
        }
        return pdf.toByteArray();
    }

    private static void row(Table table, String way, int pages, int found, int wrong, double seconds) {
        table.row(
                way,
                Table.figure(pages, 0),
                Table.figure(found, 0),
                Table.figure(wrong, 0),
                Table.figure(seconds, 1),
                Table.figure(1000 * seconds / pages, 0));
    }
}
