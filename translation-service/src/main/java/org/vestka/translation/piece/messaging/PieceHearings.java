package org.vestka.translation.piece.messaging;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.translation.piece.Desk;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceEvent;
import org.vestka.translation.piece.ScanPage;
import org.vestka.translation.piece.Wording;

/** What becomes work for translators: letters that were approved, answers that found their letter. */
@Configuration(proxyBeanMethods = false)
class PieceHearings {

    /** Of {@code letter.approved}. */
    record ApprovedFacts(
            String letterId, String threadId, String language, String targetLanguage, boolean needsTranslation) {}

    /** Of {@code letter.withdrawn}. */
    record WithdrawnFacts(String letterId) {}

    /** Of {@code reply.matched}. */
    record MatchedFacts(String letterId, String threadId, String replyId, List<ScanPage> pages) {}

    /** The approval is not a letter's first event, so its line is heard from there. */
    @Bean
    Hearing lettersHeard(Hearings hearings, Aggregates<Piece, PieceEvent> pieces, Desk desk) {
        return hearings.of("letters")
                .hears("letter.approved", 1, ApprovedFacts.class, heard -> {
                    ApprovedFacts facts = heard.facts();
                    Piece piece = Piece.ofLetter(
                            facts.letterId(),
                            facts.threadId(),
                            facts.language(),
                            facts.targetLanguage(),
                            facts.needsTranslation(),
                            new Wording(heard.content("text"), heard.content("penName")));
                    return begin(piece, heard, pieces, desk);
                })
                .hears("letter.withdrawn", 1, WithdrawnFacts.class, heard -> withdraw(heard, pieces, desk))
                .ignores(
                        pieces,
                        envelope -> Piece.idForLetter(envelope.key()),
                        "letter.submitted",
                        "letter.rejected",
                        "letter.cleared",
                        "letter.withdrawal-asked",
                        "answer.ready")
                .build();
    }

    @Bean
    Hearing dispatchesHeard(Hearings hearings, Aggregates<Piece, PieceEvent> pieces, Desk desk) {
        return hearings.of("dispatches")
                .hears("reply.matched", 1, MatchedFacts.class, heard -> {
                    MatchedFacts facts = heard.facts();
                    String writersLanguage = pieces.find(Piece.idForLetter(facts.letterId()))
                            .map(Piece::sourceLanguage)
                            .orElse(null);
                    Piece piece = Piece.ofAnswer(
                            facts.replyId(), facts.letterId(), facts.threadId(), writersLanguage, facts.pages());
                    return begin(piece, heard, pieces, desk);
                })
                .ignores(
                        "letter.printed",
                        "letter.posted",
                        "letter.pulled",
                        "letter.returned",
                        "letter.set-aside",
                        "evidence.recorded",
                        "answer.read",
                        "reply.scanned")
                .build();
    }

    /** A letter that was taken back before anybody approved it never became work. */
    private static Verdict withdraw(Heard<WithdrawnFacts> heard, Aggregates<Piece, PieceEvent> pieces, Desk desk) {
        String id = Piece.idForLetter(heard.facts().letterId());
        Verdict verdict = pieces.changeOnHearing(heard, id, Piece::withdrawn).whenNotThere(Verdict.NOTHING_TO_DO);
        pieces.find(id).ifPresent(desk::note);
        return verdict;
    }

    /** The entry on the desk first: should this stop in between, it is the entry that is superfluous, not the work. */
    private static Verdict begin(Piece piece, Heard<?> heard, Aggregates<Piece, PieceEvent> pieces, Desk desk) {
        String id = piece.translationId();
        if (piece.isOpen() && pieces.find(id).isEmpty()) {
            desk.note(piece);
        }
        return pieces.createOnHearing(heard, id, piece, List.of());
    }
}
