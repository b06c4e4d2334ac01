package org.vestka.translation.piece;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/** Opens and seals what people wrote; the only place where ciphertext becomes words. */
public interface Words {

    /**
     * What a piece says. All null that is not there.
     *
     * @param original the letter; null for an answer, which is on its scans
     */
    record Open(
            @Nullable String original,
            @Nullable String originalPenName,
            @Nullable String draft,
            @Nullable String draftPenName,
            @Nullable String note) {

        /** Says nothing, so that no log or exception says what a letter says. */
        @Override
        public String toString() {
            return "Open[hidden]";
        }
    }

    /** What came of asking for the key of a thread. */
    sealed interface Result<T> {

        record Done<T>(T value) implements Result<T> {}

        /** The key is gone for good. */
        record Erased<T>() implements Result<T> {}

        /** Whoever keeps the keys, or the scans, does not answer now. */
        record NotNow<T>() implements Result<T> {}
    }

    Result<Open> open(Piece piece);

    /** Seals a translation for the thread of its piece. */
    Result<Wording> seal(Piece piece, String text, Optional<String> penName);

    /** Seals a second reader's words to the translator. */
    Result<SealedText> sealNote(Piece piece, String note);

    /** The picture of a page of an answer. */
    Result<byte[]> scan(Piece piece, ScanPage page);
}
