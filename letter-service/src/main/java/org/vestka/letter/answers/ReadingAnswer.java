package org.vestka.letter.answers;

import java.util.Optional;
import org.vestka.letter.correspondence.Answer;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.keys.Purpose;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/** Opens an answer for the writer it came to: they have shown the receipt code of the letter. */
public final class ReadingAnswer {

    /** Dispatch seals a page for this field and its scan's id; the owner is the answer. */
    public static final String SCAN_FIELD = "scan.";

    private final Letters letters;
    private final ReleasingKeys keys;
    private final ContentSealer contentSealer;
    private final Scans scans;

    public ReadingAnswer(Letters letters, ReleasingKeys keys, ContentSealer contentSealer, Scans scans) {
        this.letters = letters;
        this.keys = keys;
        this.contentSealer = contentSealer;
        this.scans = scans;
    }

    /**
     * An answer, opened for this one request.
     *
     * @param language of the text
     * @param pages how many pictures there are
     * @param picturesAtHand whether they can be shown now; without them the text is still there
     */
    public record OpenedAnswer(String text, String language, int pages, boolean picturesAtHand) {
        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "OpenedAnswer[hidden]";
        }
    }

    /** A picture of a page, opened for this one request. */
    public record Picture(byte[] bytes, String mediaType) {
        @Override
        public String toString() {
            return "Picture[hidden]";
        }
    }

    /** Empty when there is no such answer yet, or its key was erased. */
    public Optional<OpenedAnswer> read(String letterId, String replyId) {
        return letters.byId(letterId)
                .flatMap(letter -> letter.answer(replyId)
                        .filter(Answer::ready)
                        .flatMap(answer -> keys.release(letter.threadId(), Release.WRITER, Purpose.SCREEN)
                                .map(key -> open(answer, key))));
    }

    /**
     * A picture of an answer's page.
     *
     * @param number of the page, from 1
     * @return empty when there is none, when it cannot be had now, or when its key was erased
     */
    public Optional<Picture> picture(String letterId, String replyId, int number) {
        Optional<Letter> letter = letters.byId(letterId);
        Optional<ScannedPage> page = letter.flatMap(known -> known.answer(replyId))
                .filter(answer -> answer.ready()
                        && number >= 1
                        && number <= answer.pages().size())
                .map(answer -> answer.pages().get(number - 1));
        if (letter.isEmpty() || page.isEmpty()) {
            return Optional.empty();
        }
        Optional<SealedText> sealed = scans.fetch(page.get());
        return sealed.flatMap(picture -> keys.release(letter.get().threadId(), Release.WRITER, Purpose.SCREEN)
                .map(key -> new Picture(
                        contentSealer.openBytes(
                                key, replyId, SCAN_FIELD + page.get().scanId(), picture),
                        page.get().mediaType())));
    }

    private OpenedAnswer open(Answer answer, DataKey key) {
        SealedText sealed = answer.text();
        String language = answer.language();
        if (sealed == null || language == null) {
            throw new IllegalStateException("an answer that is ready has a text");
        }
        String text = contentSealer.open(key, answer.replyId(), Answer.TEXT_FIELD, sealed);
        boolean atHand = !answer.pages().isEmpty()
                && scans.fetch(answer.pages().getFirst()).isPresent();
        return new OpenedAnswer(text, language, answer.pages().size(), atHand);
    }
}
