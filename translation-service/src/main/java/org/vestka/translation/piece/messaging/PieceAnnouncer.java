package org.vestka.translation.piece.messaging;

import java.util.List;
import java.util.Locale;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.translation.piece.PieceEvent;
import org.vestka.translation.piece.PieceEvent.AnswerTranslated;
import org.vestka.translation.piece.PieceEvent.TranslationClaimed;
import org.vestka.translation.piece.PieceEvent.TranslationCompleted;

/** Says on the topic {@code translations} what became of a piece of work. */
public final class PieceAnnouncer implements Announcer<PieceEvent> {

    private static final String TOPIC = "translations";

    record ClaimedFacts(String letterId, String threadId, String translationId, String kind) {}

    record CompletedFacts(String letterId, String threadId, String translationId, String language) {}

    record AnswerFacts(String letterId, String threadId, String translationId, String replyId, String language) {}

    @Override
    public List<Outgoing> announce(PieceEvent event) {
        return List.of(
                switch (event) {
                    case TranslationClaimed claimed ->
                        Outgoing.of(
                                TOPIC,
                                claimed.letterId(),
                                "translation.claimed",
                                1,
                                new ClaimedFacts(
                                        claimed.letterId(),
                                        claimed.threadId(),
                                        claimed.translationId(),
                                        claimed.kind().name().toLowerCase(Locale.ROOT)));
                    case TranslationCompleted completed ->
                        Outgoing.of(
                                        TOPIC,
                                        completed.letterId(),
                                        "translation.completed",
                                        1,
                                        new CompletedFacts(
                                                completed.letterId(),
                                                completed.threadId(),
                                                completed.translationId(),
                                                completed.language()))
                                .with("text", completed.text())
                                .with("penName", completed.penName());
                    case AnswerTranslated answer ->
                        Outgoing.of(
                                        TOPIC,
                                        answer.letterId(),
                                        "answer.translated",
                                        1,
                                        new AnswerFacts(
                                                answer.letterId(),
                                                answer.threadId(),
                                                answer.translationId(),
                                                answer.replyId(),
                                                answer.language()))
                                .with("text", answer.text());
                });
    }
}
