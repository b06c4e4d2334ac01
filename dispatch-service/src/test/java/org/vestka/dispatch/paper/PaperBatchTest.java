package org.vestka.dispatch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.dispatch.paper.LetterOnPaper.aLetter;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.replycode.ReplyCode;

class PaperBatchTest {

    private static final PostedFrom RUSSIA = new PostedFrom("RU", "ru");
    private static final PostedFrom POLAND = new PostedFrom("PL", "pl");

    @Test
    void setsEnvelopeLetterReplySheetAndAnswerEnvelopeInTheOrderOfStuffing() throws IOException {
        ReplyCode code = ReplyCode.random();
        byte[] pdf = pdf(
                new PaperBatch.Layout(EnvelopeFormat.C5, true, RUSSIA, PaperBatch.Part.EVERYTHING),
                aLetter().answeredOn(code, true).printed());
        keepForEyes("batch-ru-c5", pdf);
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(4);
        assertThat(pages.get(0))
                .contains("Иванцову Сергею Павловичу, 1985 г. р.")
                .contains("ФКУ ИК-29");
        assertThat(pages.get(1))
                .contains("Иванцов Сергей Павлович, 1985 г. р.")
                .contains("лист 1 из 1")
                .contains("а/я 17");
        assertThat(pages.get(2)).contains("Ответ");
        assertThat(pages.get(2).split(code.grouped(), -1)).hasSize(3);
        assertThat(pages.get(3)).contains("Весткина А. Н.").contains("Иванцов Сергей Павлович");
    }

    @Test
    void namesEachSheetAndCountsOnlyTheSheetsOfItsOwnLetter() throws IOException {
        String longText = (LetterOnPaper.SHORT_TEXT + "\n\n").repeat(9);
        byte[] pdf = pdf(
                new PaperBatch.Layout(null, false, RUSSIA, PaperBatch.Part.EVERYTHING),
                aLetter().withText(longText).withoutReplySheet().printed(),
                aLetter().to("Ветрова Анна Игоревна", 1990).withoutReplySheet().printed());
        keepForEyes("letters-long", pdf);
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(4);
        assertThat(pages.subList(0, 3))
                .allSatisfy(page -> assertThat(page).contains("Иванцов Сергей Павлович, 1985 г. р."));
        assertThat(pages.get(1)).contains("лист 2 из 3");
        assertThat(pages.get(3)).contains("Ветрова Анна Игоревна, 1990 г. р.").contains("лист 1 из 1");
    }

    @Test
    void printsAPictureBelowItsLetterOrOnASheetOfItsOwn() throws IOException {
        byte[] photograph = aPhotograph(1200, 900);
        PaperBatch.Layout layout = new PaperBatch.Layout(null, false, RUSSIA, PaperBatch.Part.EVERYTHING);
        byte[] together = pdf(
                layout, aLetter().withPicture(photograph).withoutReplySheet().printed());
        keepForEyes("picture-below", together);
        assertThat(pages(together)).hasSize(1);
        assertThat(pictures(together)).containsExactly(1);
        String filled = LetterOnPaper.SHORT_TEXT + "\n\n" + LetterOnPaper.SHORT_TEXT;
        byte[] apart = pdf(
                layout,
                aLetter()
                        .withText(filled)
                        .withPicture(aPhotograph(600, 900))
                        .withoutReplySheet()
                        .printed());
        keepForEyes("picture-apart", apart);
        assertThat(pages(apart)).hasSize(2);
        assertThat(pages(apart).getLast()).contains("Иванцов Сергей Павлович", "лист 2 из 2");
        assertThat(pictures(apart)).containsExactly(0, 1);
    }

    private static byte[] aPhotograph(int width, int height) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(240, 200, 120), width, height, new Color(60, 90, 140)));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", jpeg);
        return jpeg.toByteArray();
    }

    private static List<Integer> pictures(byte[] pdf) throws IOException {
        List<Integer> counts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                int count = 0;
                for (COSName name : page.getResources().getXObjectNames()) {
                    count += page.getResources().isImageXObject(name) ? 1 : 0;
                }
                counts.add(count);
            }
        }
        return counts;
    }

    @Test
    void setsBelarusianFromAbroadWithCountryLineAndWithoutQr() throws IOException {
        ReplyCode code = ReplyCode.random();
        byte[] pdf = pdf(
                new PaperBatch.Layout(EnvelopeFormat.DL, true, POLAND, PaperBatch.Part.EVERYTHING),
                aLetter()
                        .to("Вярэніч Алесь Янавіч", 1979)
                        .inBelarusian()
                        .answeredOn(code, false)
                        .printed());
        keepForEyes("batch-be-dl", pdf);
        List<String> pages = pages(pdf);
        assertThat(pages.get(0)).contains("211322, г. п. Витьба").contains("BIAŁORUŚ");
        assertThat(pages.get(1)).contains("1979 г. н.").contains("ліст 1 з 1").contains("галоўнае");
        assertThat(pages.get(2)).contains("Адказ").contains(code.grouped());
    }

    @Test
    void laysASheetOnTopThatSaysWhereABatchGoesAndForWhom() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> names = java.util.stream.IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "Иванцов Сергей Павлович " + i)
                .toList();
        PaperBatch.write(
                new PaperBatch.Cover("ФКУ ИК-29 УФСИН России по Пермскому краю", null, names),
                List.of(aLetter().withoutReplySheet().printed()).iterator(),
                new PaperBatch.Layout(null, false, RUSSIA, PaperBatch.Part.EVERYTHING),
                out,
                done -> {});
        keepForEyes("separator", out.toByteArray());
        List<String> pages = pages(out.toByteArray());
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).contains("ФКУ ИК-29", "Павлович 28");
        assertThat(pages.get(1)).contains("Павлович 30");
    }

    @Test
    void setsEnvelopesOfAllFormats() throws IOException {
        for (EnvelopeFormat format : EnvelopeFormat.values()) {
            byte[] pdf = pdf(
                    new PaperBatch.Layout(
                            format, false, format == EnvelopeFormat.DL ? POLAND : RUSSIA, PaperBatch.Part.EVERYTHING),
                    aLetter().withoutReplySheet().printed());
            keepForEyes("envelope-" + format, pdf);
            if (format.window()) {
                assertThat(pages(pdf).getFirst()).contains("Иванцову Сергею Павловичу", "лист 1 из 1");
                continue;
            }
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPage(0).getMediaBox().getWidth() / Canvas.POINTS_PER_MM)
                        .isBetween(format.width() - 0.1f, format.width() + 0.1f);
            }
        }
    }

    @Test
    void setsALongLetterInAsManyEnvelopesAsItsFacilityWants() throws IOException {
        String longText = (LetterOnPaper.SHORT_TEXT + "\n\n").repeat(9);
        byte[] pdf = pdf(
                new PaperBatch.Layout(EnvelopeFormat.DL, false, RUSSIA, PaperBatch.Part.EVERYTHING),
                aLetter().withText(longText).inEnvelopesOf(2).printed());
        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(6);
        assertThat(pages.get(2)).contains("лист 2 из 3");
        assertThat(pages.get(3)).contains("Кому");
        assertThat(pages.get(4)).contains("лист 3 из 3");
    }

    @Test
    void printsEachPartForThePaperThatLiesInThePrinter() throws IOException {
        PrintedLetter[] letters = java.util.stream.IntStream.range(0, 15)
                .mapToObj(i -> aLetter().printed())
                .toArray(PrintedLetter[]::new);
        assertThat(pages(pdf(new PaperBatch.Layout(EnvelopeFormat.C6, true, RUSSIA, PaperBatch.Part.SHEETS), letters)))
                .hasSize(30);
        assertThat(pages(pdf(
                        new PaperBatch.Layout(EnvelopeFormat.C6, true, RUSSIA, PaperBatch.Part.ENVELOPES), letters)))
                .hasSize(30);
        byte[] labels = pdf(new PaperBatch.Layout(EnvelopeFormat.C6, true, RUSSIA, PaperBatch.Part.LABELS), letters);
        keepForEyes("labels", labels);
        assertThat(pages(labels)).hasSize(2);
    }

    @Test
    void packsAFileForEachEnvelopeUnderItsMark() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperBatch.writeEach(
                List.of(aLetter().printed(), aLetter().printed()).iterator(),
                new PaperBatch.Layout(EnvelopeFormat.C5, true, RUSSIA, PaperBatch.Part.EVERYTHING),
                out,
                done -> {});
        try (java.util.zip.ZipInputStream zip =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            java.util.zip.ZipEntry first = java.util.Objects.requireNonNull(zip.getNextEntry());
            assertThat(first.getName()).matches("0001-[0-9A-Z]{4}-[0-9A-Z]{3}-1\\.pdf");
            assertThat(pages(zip.readAllBytes())).hasSize(4);
            assertThat(java.util.Objects.requireNonNull(zip.getNextEntry()).getName())
                    .startsWith("0002-");
        }
    }

    @Test
    void leavesNothingOfTheMachineInTheFileAndFetchesNothing() throws IOException {
        byte[] pdf = pdf(
                new PaperBatch.Layout(null, false, RUSSIA, PaperBatch.Part.EVERYTHING),
                aLetter()
                        .withText("<img src=\"http://tracker.invalid/x.png\"/> & 'кавычки' </style>")
                        .printed());
        assertThat(pages(pdf).getFirst()).contains("<img src=").contains("</style>");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getMetadataKeys()).isEmpty();
        }
    }

    private static byte[] pdf(PaperBatch.Layout layout, PrintedLetter... letters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(PaperBatch.write(null, List.of(letters).iterator(), layout, out, done -> {}))
                .isEqualTo(letters.length);
        return out.toByteArray();
    }

    /** Left under target so that a person can look at what was set. */
    private static void keepForEyes(String name, byte[] pdf) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "paper"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            return java.util.stream.IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(page -> {
                        stripper.setStartPage(page);
                        stripper.setEndPage(page);
                        try {
                            return stripper.getText(document).replace('\u00A0', ' ');
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
