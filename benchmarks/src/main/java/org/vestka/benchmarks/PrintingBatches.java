package org.vestka.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.vestka.dispatch.paper.Addressee;
import org.vestka.dispatch.paper.Dative;
import org.vestka.dispatch.paper.Destination;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.paper.EnvelopeMark;
import org.vestka.dispatch.paper.PaperBatch;
import org.vestka.dispatch.paper.PaperLanguage;
import org.vestka.dispatch.paper.PersonName;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.paper.PrintedLetter;
import org.vestka.dispatch.paper.ReturnIdentity;
import org.vestka.dispatch.replycode.ReplyCode;

/**
 * A batch of 1,000 letters of two sheets with envelope, reply sheet and envelope for the answer, beside the same letters'
 * text through LibreOffice without a window, which is what volunteers use where they have nothing better. LibreOffice makes
 * no envelopes and no reply sheets; it is left out where it is not installed.
 */
public final class PrintingBatches {

    private static final int LETTERS = 1_000;
    /** LibreOffice gets a tenth: it is compared by the page. */
    private static final int OFFICE_LETTERS = 100;

    private static final long OFFICE_MINUTES = 5;

    private static final String PARAGRAPH =
            "Сегодня утром я поливала папоротники на подоконнике и думала о том, как по-разному люди помнят одно и то"
                    + " же лето. Дедушка записывает дни прилёта журавлей с тысяча девятьсот восемьдесят седьмого года и ни"
                    + " разу не ошибся больше чем на три дня. Он говорит, что это не птицы, а расписание, и что расписанию"
                    + " всё равно, кто на него смотрит. А я думаю, что не всё равно: когда на журавлей смотрят, они летят"
                    + " чуть медленнее.";

    private PrintingBatches() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Table table = new Table(
                "print",
                "1,000 letters of two sheets on paper",
                "way",
                "letters",
                "pages",
                "seconds",
                "pages per second",
                "file MiB");
        // the first letters of a process are set while the virtual machine still learns
        ours(LETTERS, table, "vestka, everything that is stuffed, fresh process");
        ours(LETTERS, table, "vestka, the same once more");
        office(table);
        table.row("limit", "1,000", "", "60", "", "").keep();
    }

    private static void ours(int letters, Table table, String way) throws IOException {
        Counted out = new Counted();
        PaperBatch.Layout layout =
                new PaperBatch.Layout(EnvelopeFormat.C5, true, new PostedFrom("RU", "ru"), PaperBatch.Part.EVERYTHING);
        List<String> names =
                IntStream.range(0, letters).mapToObj(i -> "Иванцов Сергей " + i).toList();
        PaperBatch.Cover cover = new PaperBatch.Cover("ФКУ ИК-29", null, names);
        long began = System.nanoTime();
        PaperBatch.write(
                cover,
                IntStream.range(0, letters).mapToObj(PrintingBatches::letter).iterator(),
                layout,
                out,
                done -> {});
        double seconds = (System.nanoTime() - began) / 1e9;
        // separator sheets, and five pages for each letter
        int pages = (letters + 27) / 28 + 5 * letters;
        row(table, way, letters, pages, seconds, out.bytes);
    }

    private static void office(Table table) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("vestka-print");
        try {
            Path document = folder.resolve("letters.fodt");
            Files.writeString(document, openDocument(OFFICE_LETTERS));
            long began = System.nanoTime();
            Process process;
            try {
                process = new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation="
                                        + folder.resolve("profile").toUri(),
                                "--headless",
                                "--convert-to",
                                "pdf",
                                "--outdir",
                                folder.toString(),
                                document.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException notInstalled) {
                System.out.println("LibreOffice (soffice) is not installed: its row is left out.");
                return;
            }
            if (!process.waitFor(OFFICE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Path pdf = folder.resolve("letters.pdf");
            try (PDDocument made = Loader.loadPDF(pdf.toFile())) {
                row(
                        table,
                        "LibreOffice, the letters' text alone",
                        OFFICE_LETTERS,
                        made.getNumberOfPages(),
                        seconds,
                        Files.size(pdf));
            }
        } finally {
            try (Stream<Path> made = Files.walk(folder)) {
                for (Path path : made.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private static void row(Table table, String way, int letters, int pages, double seconds, long bytes) {
        table.row(
                way,
                Table.figure(letters, 0),
                Table.figure(pages, 0),
                Table.figure(seconds, 1),
                Table.figure(pages / seconds, 0),
                Table.figure(bytes / 1048576.0, 1));
    }

    private static PrintedLetter letter(int number) {
        return new PrintedLetter(
                Addressee.of(new PersonName("Иванцов", "Сергей", "Павлович"), Dative.Gender.MASCULINE, 1985),
                new Destination(
                        "RU", "614055", "ФКУ ИК-29", "ул. Лесная, д. 12", "г. Пермь", null, "Пермский край", "отряд 4"),
                new ReturnIdentity("Весткина А. Н.", "101000, г. Москва, а/я 17"),
                PaperLanguage.RUSSIAN,
                text(number),
                "Вера Листопадова",
                new PrintedLetter.Reply(ReplyCode.random(), true),
                EnvelopeMark.of("posting " + number, 1),
                0);
    }

    /** A page and a half, and no two letters alike. */
    private static String text(int number) {
        return "Здравствуйте, Сергей!\n\nЭто письмо номер " + number + ".\n\n" + (PARAGRAPH + "\n\n").repeat(9);
    }

    private static String openDocument(int letters) {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
                  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
                <office:automatic-styles>
                <style:style style:name="text" style:family="paragraph">
                  <style:paragraph-properties fo:text-align="justify" fo:line-height="142%"/>
                  <style:text-properties fo:font-size="13pt" fo:language="ru" fo:hyphenate="true"/></style:style>
                <style:style style:name="first" style:family="paragraph" style:parent-style-name="text">
                  <style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-size="13pt"/></style:style>
                </office:automatic-styles><office:body><office:text>
                """);
        for (int i = 0; i < letters; i++) {
            String style = "first";
            for (String paragraph : text(i).split("\n\n")) {
                text.append("<text:p text:style-name=\"").append(style).append("\">");
                text.append(paragraph).append("</text:p>\n");
                style = "text";
            }
        }
        return text.append("</office:text></office:body></office:document>\n").toString();
    }

    /** Counts what a disk or a network would take. */
    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int oneByte) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
