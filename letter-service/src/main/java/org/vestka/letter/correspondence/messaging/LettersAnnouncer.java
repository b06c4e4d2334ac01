package org.vestka.letter.correspondence.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterEvent.AnswerReady;
import org.vestka.letter.correspondence.LetterEvent.LetterApproved;
import org.vestka.letter.correspondence.LetterEvent.LetterCleared;
import org.vestka.letter.correspondence.LetterEvent.LetterRejected;
import org.vestka.letter.correspondence.LetterEvent.LetterSubmitted;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawalAsked;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawn;
import org.vestka.letter.correspondence.LetterEvent.WriterToBeTold;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** Says the events of letters, by the schemas under {@code contracts/letters} and {@code contracts/notices}. */
final class LettersAnnouncer implements Announcer<LetterEvent> {

    private static final String LETTERS = "letters";
    private static final String NOTICES = "notices";

    @Override
    public List<Outgoing> announce(LetterEvent event) {
        return List.of(
                switch (event) {
                    case LetterSubmitted said ->
                        content(
                                letter(said.letterId(), "letter.submitted", submitted(said)),
                                said.text(),
                                said.penName());
                    case LetterApproved said ->
                        content(
                                letter(
                                        said.letterId(),
                                        "letter.approved",
                                        new ApprovedFacts(
                                                said.letterId(),
                                                said.threadId(),
                                                said.prisonerId(),
                                                said.language(),
                                                said.targetLanguage(),
                                                said.needsTranslation())),
                                said.text(),
                                said.penName());
                    case LetterRejected said ->
                        letter(
                                said.letterId(),
                                "letter.rejected",
                                new RejectedFacts(
                                        said.letterId(),
                                        said.threadId(),
                                        said.prisonerId(),
                                        said.reason().code()));
                    case LetterCleared said ->
                        content(
                                letter(
                                        said.letterId(),
                                        "letter.cleared",
                                        new ClearedFacts(
                                                said.letterId(),
                                                said.threadId(),
                                                said.prisonerId(),
                                                said.language(),
                                                said.wording().code(),
                                                said.attempt())),
                                said.text(),
                                said.penName());
                    case LetterWithdrawalAsked said ->
                        letter(
                                said.letterId(),
                                "letter.withdrawal-asked",
                                new WithdrawnFacts(said.letterId(), said.threadId(), said.prisonerId()));
                    case LetterWithdrawn said ->
                        letter(
                                said.letterId(),
                                "letter.withdrawn",
                                new WithdrawnFacts(said.letterId(), said.threadId(), said.prisonerId()));
                    case AnswerReady said ->
                        letter(
                                said.letterId(),
                                "answer.ready",
                                new AnswerReadyFacts(
                                        said.letterId(), said.threadId(), said.prisonerId(), said.replyId()));
                    case WriterToBeTold said ->
                        Outgoing.of(
                                NOTICES,
                                said.contactId(),
                                "writer.to-be-told",
                                1,
                                new NoticeFacts(said.contactId(), "letter-service", "answer-ready", said.language()));
                });
    }

    private static Object submitted(LetterSubmitted said) {
        SubmittedFacts facts = new SubmittedFacts(
                said.letterId(), said.threadId(), said.prisonerId(), said.assignmentId(), said.language());
        String how = said.how();
        return how == null ? facts : new SubmittedAndHowFacts(facts, how);
    }

    private static Outgoing letter(String letterId, String type, Object facts) {
        return Outgoing.of(LETTERS, letterId, type, 1, facts);
    }

    private static Outgoing content(Outgoing outgoing, SealedText text, SealedText penName) {
        return outgoing.with("text", text).with("penName", penName);
    }

    record SubmittedFacts(String letterId, String threadId, String prisonerId, String assignmentId, String language) {}

    record SubmittedAndHowFacts(@JsonUnwrapped SubmittedFacts letter, String how) {}

    record ApprovedFacts(
            String letterId,
            String threadId,
            String prisonerId,
            String language,
            String targetLanguage,
            boolean needsTranslation) {}

    record RejectedFacts(String letterId, String threadId, String prisonerId, String reason) {}

    record ClearedFacts(
            String letterId, String threadId, String prisonerId, String language, String wording, int attempt) {}

    record WithdrawnFacts(String letterId, String threadId, String prisonerId) {}

    record AnswerReadyFacts(String letterId, String threadId, String prisonerId, String replyId) {}

    record NoticeFacts(String contactId, String owner, String template, String language) {}
}
