package org.vestka.letter.correspondence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/**
 * An answer that came to a letter. Its pages and its text are told of on two topics, in either order.
 *
 * @param pages pictures of the paper, in order; empty until they are told of
 * @param language of the text
 * @param text in the language of the writer; null until it is translated
 * @param readFirst whether a person reads it before its writer may; null in answers from before that was so
 * @param flags what that person found to need care; null until somebody has read it
 */
public record Answer(
        String replyId,
        List<ScannedPage> pages,
        @Nullable String language,
        @Nullable SealedText text,
        @Nullable Boolean readFirst,
        @Nullable List<String> flags) {

    /** The field that the text is sealed for; its owner is the answer. */
    public static final String TEXT_FIELD = "answer.text";

    public Answer {
        pages = List.copyOf(pages);
        flags = flags == null ? null : List.copyOf(flags);
    }

    /** An answer of which nothing is known but that there is one. */
    static Answer of(String replyId) {
        return new Answer(replyId, List.of(), null, null, null, null);
    }

    /**
     * A page as dispatch re-rendered it; asked for there by id and digest.
     *
     * @param digest SHA-256 of the sealed bytes, hex
     * @param mediaType image/png or image/jpeg
     */
    public record ScannedPage(String scanId, String digest, String mediaType) {}

    /** Whether the writer can read it. Only with its pages is it told whether a person has to read it first. */
    public boolean ready() {
        return text != null && !pages.isEmpty() && (flags != null || !Boolean.TRUE.equals(readFirst));
    }

    Answer withPages(List<ScannedPage> arrived, boolean readBeforeItsWriter) {
        return new Answer(replyId, arrived, language, text, readBeforeItsWriter, flags);
    }

    Answer read(List<String> needsCare) {
        return new Answer(replyId, pages, language, text, readFirst, needsCare);
    }

    Answer withText(String textLanguage, SealedText translated) {
        return new Answer(replyId, pages, textLanguage, translated, readFirst, flags);
    }
}
