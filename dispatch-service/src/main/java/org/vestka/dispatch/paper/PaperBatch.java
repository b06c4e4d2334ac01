package org.vestka.dispatch.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * A whole batch on paper: a sheet that says where it goes and for whom, then in the order of stuffing envelope, letter,
 * reply sheet, envelope for the answer; then the next letter. Made in memory and written out; nothing of it is kept.
 */
public final class PaperBatch {

    private PaperBatch() {}

    /** Which part of a batch comes out: a printer has one kind of paper in it at a time. */
    public enum Part {
        EVERYTHING,
        /** All that is A4: separator sheet, letters, reply sheets. */
        SHEETS,
        ENVELOPES,
        /** Addresses on A4 sheets of labels, two across and seven down. */
        LABELS
    }

    /**
     * What a batch is printed on.
     *
     * @param envelope the envelope's face as a page of its own size, or null where envelopes are written otherwise
     * @param answerEnvelope whether an envelope for the answer is printed too
     */
    public record Layout(@Nullable EnvelopeFormat envelope, boolean answerEnvelope, PostedFrom posted, Part part) {

        boolean sheets() {
            return part == Part.EVERYTHING || part == Part.SHEETS;
        }

        boolean envelopes() {
            return part == Part.EVERYTHING || part == Part.ENVELOPES;
        }
    }

    /**
     * What stands on the separator sheet.
     *
     * @param remark a line beneath the title, or null
     */
    public record Cover(String title, @Nullable String remark, List<String> names) {
        public Cover {
            names = List.copyOf(names);
        }
    }

    /** Is told after each letter how many are done. */
    @FunctionalInterface
    public interface Progress {
        void done(int letters);
    }

    /**
     * Writes one PDF.
     *
     * @param cover where the batch goes and for whom, or null where no separator sheet is wanted
     * @param letters taken one after the other, so that the caller opens each letter only when its turn has come
     * @return how many letters were set
     * @throws IOException when the stream does not take the bytes
     */
    public static int write(
            @Nullable Cover cover, Iterator<PrintedLetter> letters, Layout layout, OutputStream out, Progress progress)
            throws IOException {
        int count = 0;
        try (PDDocument document = new PDDocument()) {
            PaperFonts.Embedded fonts = PaperFonts.embedIn(document);
            if (cover != null && layout.sheets()) {
                SeparatorSheet.addTo(document, fonts, cover);
            }
            List<PrintedLetter> labelled = new ArrayList<>();
            while (letters.hasNext()) {
                PrintedLetter letter = letters.next();
                if (layout.part() == Part.LABELS) {
                    labelled.add(letter);
                } else {
                    add(document, fonts, letter, layout);
                }
                progress.done(++count);
            }
            if (layout.part() == Part.LABELS) {
                Labels.addTo(document, fonts, labelled, layout.posted());
            }
            save(document, out);
        }
        return count;
    }

    /**
     * Writes an archive with one PDF for each envelope, numbered in the order of stuffing; no name of a prisoner is in a
     * file's name.
     *
     * @return how many letters were set
     * @throws IOException when the stream does not take the bytes
     */
    public static int writeEach(Iterator<PrintedLetter> letters, Layout layout, OutputStream out, Progress progress)
            throws IOException {
        int count = 0;
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            // PDFs are packed already
            archive.setLevel(Deflater.NO_COMPRESSION);
            while (letters.hasNext()) {
                PrintedLetter letter = letters.next();
                try (PDDocument document = new PDDocument()) {
                    add(document, PaperFonts.embedIn(document), letter, layout);
                    EnvelopeMark mark = letter.mark();
                    String name = "%04d%s.pdf".formatted(++count, mark == null ? "" : "-" + mark.shown());
                    ZipEntry entry = new ZipEntry(name);
                    // when it was printed is nobody's business
                    entry.setTime(0);
                    archive.putNextEntry(entry);
                    save(document, archive);
                    archive.closeEntry();
                }
                progress.done(count);
            }
        }
        return count;
    }

    private static void save(PDDocument document, OutputStream out) throws IOException {
        // who printed it and when is nobody's business
        document.getDocumentInformation().getCOSObject().clear();
        document.save(out);
    }

    private static void add(PDDocument document, PaperFonts.Embedded fonts, PrintedLetter letter, Layout layout)
            throws IOException {
        EnvelopeFormat envelope = layout.envelope();
        PictureOnSheet.Sheets sheets = LetterSheet.set(letter, envelope);
        int count = sheets.lines().size();
        int atOnce = letter.sheetsToAnEnvelope() > 0 ? letter.sheetsToAnEnvelope() : count;
        for (int from = 0; from < count; from += atOnce) {
            int to = Math.min(count, from + atOnce);
            if (envelope != null && !envelope.window() && layout.envelopes()) {
                Envelope.drawLetter(document, fonts, envelope, letter, layout.posted());
            }
            if (layout.sheets()) {
                LetterSheet.addTo(document, fonts, letter, sheets, from, to, envelope, layout.posted());
            }
        }
        PrintedLetter.Reply reply = letter.replySheet();
        if (reply == null) {
            return;
        }
        if (layout.sheets()) {
            ReplySheet.addTo(document, fonts, letter, reply);
        }
        ReturnIdentity from = letter.from();
        if (envelope != null && layout.answerEnvelope() && layout.envelopes() && from != null) {
            Envelope.drawAnswer(document, fonts, envelope, letter, from);
        }
    }
}
