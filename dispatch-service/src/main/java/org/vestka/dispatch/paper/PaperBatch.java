package org.vestka.dispatch.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * One PDF of a whole batch: a sheet that says where it goes and for whom, then in the order of stuffing envelope, letter,
 * reply sheet, envelope for the answer; then the next letter. Made in memory and written out; nothing of it is kept.
 */
public final class PaperBatch {

    private PaperBatch() {}

    /**
     * What a batch is printed on.
     *
     * @param envelope the envelope's face as a page of its own size, or null where envelopes are written otherwise
     * @param answerEnvelope whether an envelope for the answer is printed too
     */
    public record Layout(@Nullable EnvelopeFormat envelope, boolean answerEnvelope, PostedFrom posted) {}

    /** What stands on the separator sheet. */
    public record Cover(String facility, List<String> names) {
        public Cover {
            names = List.copyOf(names);
        }
    }

    /**
     * Writes the PDF.
     *
     * @param cover where the batch goes and for whom, or null where no separator sheet is wanted
     * @param letters taken one after the other, so that the caller opens each letter only when its turn has come
     * @return how many letters were set
     * @throws IOException when the stream does not take the bytes
     */
    public static int write(@Nullable Cover cover, Iterator<PrintedLetter> letters, Layout layout, OutputStream out)
            throws IOException {
        int count = 0;
        try (PDDocument document = new PDDocument()) {
            PaperFonts.Embedded fonts = PaperFonts.embedIn(document);
            if (cover != null) {
                SeparatorSheet.addTo(document, fonts, cover.facility(), cover.names());
            }
            while (letters.hasNext()) {
                PrintedLetter letter = letters.next();
                EnvelopeFormat envelope = layout.envelope();
                if (envelope != null) {
                    Envelope.drawLetter(document, fonts, envelope, letter, layout.posted());
                }
                LetterSheet.addTo(document, letter);
                PrintedLetter.Reply reply = letter.replySheet();
                if (reply != null) {
                    ReplySheet.addTo(document, fonts, letter, reply);
                    ReturnIdentity from = letter.from();
                    if (envelope != null && layout.answerEnvelope() && from != null) {
                        Envelope.drawAnswer(document, fonts, envelope, letter, from);
                    }
                }
                count++;
            }
            // who printed it and when is nobody's business
            document.getDocumentInformation().getCOSObject().clear();
            document.save(out);
        }
        return count;
    }
}
