package org.vestka.translation.piece;

import org.vestka.platform.kernel.SealedText;

/** What a piece of work says to the other services. */
public sealed interface PieceEvent {

    String translationId();

    String letterId();

    String threadId();

    /** A translator has begun. */
    record TranslationClaimed(String translationId, String letterId, String threadId, PieceKind kind)
            implements PieceEvent {}

    /** A letter is translated and cleared by somebody who is not its translator. */
    record TranslationCompleted(
            String translationId,
            String letterId,
            String threadId,
            String language,
            SealedText text,
            SealedText penName)
            implements PieceEvent {}

    /** An answer can be read in the language of its writer. */
    record AnswerTranslated(
            String translationId, String letterId, String threadId, String replyId, String language, SealedText text)
            implements PieceEvent {}
}
