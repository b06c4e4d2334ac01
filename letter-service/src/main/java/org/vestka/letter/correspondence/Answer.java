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
 */
public record Answer(
        String replyId,
        List<ScannedPage> pages,
        @Nullable String language,
        @Nullable SealedText text) {

    /** The field that the text is sealed for; its owner is the answer. */
    public static final String TEXT_FIELD = "answer.text";

    public Answer {
        pages = List.copyOf(pages);
    }

    /**
     * A page as dispatch re-rendered it; asked for there by id and digest.
     *
     * @param digest SHA-256 of the sealed bytes, hex
     * @param mediaType image/png or image/jpeg
     */
    public record ScannedPage(String scanId, String digest, String mediaType) {}

    /** Whether the writer can read it. */
    public boolean ready() {
        return text != null;
    }

    Answer withPages(List<ScannedPage> arrived) {
        return new Answer(replyId, arrived, language, text);
    }

    Answer withText(String textLanguage, SealedText translated) {
        return new Answer(replyId, pages, textLanguage, translated);
    }
}
