package org.vestka.dispatch.paper;

import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.replycode.ReplyCode;

/**
 * All that one letter needs on paper. Lives in memory only while its pages are made.
 *
 * @param from who it is from, or null where the lines are left to be filled in by hand
 * @param text as cleared, paragraphs parted by a blank line
 * @param signature the pen name in its Cyrillic form, or null where the text already bears it
 * @param replySheet what comes with the letter to answer on, or null where the facility allows none
 * @param mark what its envelope bears for the dispatcher, or null where envelopes bear none
 * @param sheetsToAnEnvelope where a letter is split because the facility takes no more sheets at once, or 0
 * @param picture the writer's, as JPEG, or null
 */
public record PrintedLetter(
        Addressee addressee,
        Destination destination,
        @Nullable ReturnIdentity from,
        PaperLanguage language,
        String text,
        @Nullable String signature,
        @Nullable Reply replySheet,
        @Nullable EnvelopeMark mark,
        int sheetsToAnEnvelope,
        byte @Nullable [] picture) {

    /** A letter without a picture. */
    public PrintedLetter(
            Addressee addressee,
            Destination destination,
            @Nullable ReturnIdentity from,
            PaperLanguage language,
            String text,
            @Nullable String signature,
            @Nullable Reply replySheet,
            @Nullable EnvelopeMark mark,
            int sheetsToAnEnvelope) {
        this(addressee, destination, from, language, text, signature, replySheet, mark, sheetsToAnEnvelope, null);
    }

    /**
     * The sheet to answer on.
     *
     * @param qr whether the facility's rules allow a QR code beside the printed letters
     */
    public record Reply(ReplyCode code, boolean qr) {}

    /** How many sheets of A4 its text takes, the reply sheet not counted. */
    public int sheets(@Nullable EnvelopeFormat envelope) {
        return LetterSheet.set(this, envelope).lines().size();
    }
}
