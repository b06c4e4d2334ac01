package org.vestka.dispatch.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * One PDF of a whole batch in the order of stuffing: envelope, letter, reply sheet, envelope for the answer; then the next
 * letter. Made in memory and written out; nothing of it is kept.
 */
public final class PaperBatch {

    private PaperBatch() {}

    /**
     * What a batch is printed on.
     *
     * @param envelope the envelope's face as a page of its own size, or null where envelopes are written otherwise
     * @param answerEnvelope whether an envelope for the answer is printed too
     */
    public record Layout(
            @org.jspecify.annotations.Nullable EnvelopeFormat envelope, boolean answerEnvelope, PostedFrom posted) {}

    /**
     * Writes the PDF.
     *
     * @param letters taken one after the other, so that the caller opens each letter only when its turn has come
     * @return how many letters were set
     * @throws IOException when the stream does not take the bytes
     */
    public static int write(Iterator<PrintedLetter> letters, Layout layout, OutputStream out) throws IOException {
        int count = 0;
        try (PDDocument document = new PDDocument()) {
            PaperFonts.Embedded fonts = PaperFonts.embedIn(document);
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
