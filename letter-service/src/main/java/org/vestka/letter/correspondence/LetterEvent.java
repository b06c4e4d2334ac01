package org.vestka.letter.correspondence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/**
 * What this service says of a letter. Facts are primitives and ids; text and pen name stay sealed under the data key of
 * the thread and are repeated exactly as they were received.
 */
public sealed interface LetterEvent {

    /**
     * A writer has sent a letter; it is durable and waits for a moderator.
     *
     * @param how the writer came to the prisoner, as their slip says; null when it does not
     */
    record LetterSubmitted(
            String letterId,
            String threadId,
            String prisonerId,
            String assignmentId,
            String language,
            @Nullable String how,
            SealedText text,
            SealedText penName)
            implements LetterEvent {}

    /**
     * A person has let the letter through (two people a flagged one).
     *
     * @param targetLanguage which the facility takes
     */
    record LetterApproved(
            String letterId,
            String threadId,
            String prisonerId,
            String language,
            String targetLanguage,
            boolean needsTranslation,
            SealedText text,
            SealedText penName)
            implements LetterEvent {}

    /** A person cannot let the letter through; coded, never words about the text. */
    record LetterRejected(String letterId, String threadId, String prisonerId, RejectionReason reason)
            implements LetterEvent {}

    /**
     * The text that will be printed is settled.
     *
     * @param wording which text this is, and so the name it was sealed under
     * @param attempt 1 for the first posting of the letter
     */
    record LetterCleared(
            String letterId,
            String threadId,
            String prisonerId,
            String language,
            Wording wording,
            int attempt,
            SealedText text,
            SealedText penName)
            implements LetterEvent {}

    /** Its writer takes back a letter that may be on paper already: a request, decided by whoever has the paper. */
    record LetterWithdrawalAsked(String letterId, String threadId, String prisonerId) implements LetterEvent {}

    /** It was taken back by its writer and will not be sent. */
    record LetterWithdrawn(String letterId, String threadId, String prisonerId) implements LetterEvent {}

    /** The writer can read an answer. */
    record AnswerReady(String letterId, String threadId, String prisonerId, String replyId) implements LetterEvent {}

    /**
     * There is news for a writer who left an address. Says where the address is kept, never the address.
     *
     * @param language of the mail: en, ru or be
     */
    record WriterToBeTold(String contactId, String language) implements LetterEvent {}

    /** The events of an answer that became readable: told to the services, and to the writer if they left an address. */
    static List<LetterEvent> answerReady(Letter letter, String replyId) {
        LetterEvent ready = new AnswerReady(letter.letterId(), letter.threadId(), letter.prisonerId(), replyId);
        return Optional.ofNullable(letter.contactId())
                .map(contact -> List.of(ready, new WriterToBeTold(contact, letter.writerLanguage())))
                .orElse(List.of(ready));
    }
}
