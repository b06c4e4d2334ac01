package org.vestka.dispatch.answer.messaging;

import java.util.List;
import java.util.Locale;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.ReplyEvent;
import org.vestka.dispatch.answer.ReplyEvent.AnswerRead;
import org.vestka.dispatch.answer.ReplyEvent.ReplyMatched;
import org.vestka.dispatch.answer.ReplyEvent.ReplyScanned;
import org.vestka.dispatch.answer.ScannedPage;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** How an answer's events stand on the topic: under its own id until it is matched, under its letter's from then on. */
public final class ReplyAnnouncer implements Announcer<ReplyEvent> {

    private static final String TOPIC = "dispatches";

    /** Facts of ReplyScanned. */
    record ScannedFacts(String replyId) {}

    /** Facts of ReplyMatched. */
    record MatchedFacts(
            String letterId,
            String threadId,
            String prisonerId,
            String postingId,
            String replyId,
            List<ScannedPage> pages,
            boolean readFirst) {}

    /** Facts of AnswerRead; flags as the schema names them. */
    record ReadFacts(
            String letterId,
            String threadId,
            String prisonerId,
            String postingId,
            String replyId,
            List<String> flags) {}

    @Override
    public List<Outgoing> announce(ReplyEvent event) {
        return List.of(
                switch (event) {
                    case ReplyScanned e ->
                        Outgoing.of(TOPIC, e.replyId(), "reply.scanned", 1, new ScannedFacts(e.replyId()));
                    case ReplyMatched e -> {
                        Reply.Match to = e.to();
                        yield Outgoing.of(
                                TOPIC,
                                to.letterId(),
                                "reply.matched",
                                1,
                                new MatchedFacts(
                                        to.letterId(),
                                        to.threadId(),
                                        to.prisonerId(),
                                        to.postingId(),
                                        e.replyId(),
                                        e.pages(),
                                        true));
                    }
                    case AnswerRead e -> {
                        Reply.Match to = e.to();
                        yield Outgoing.of(
                                TOPIC,
                                to.letterId(),
                                "answer.read",
                                1,
                                new ReadFacts(
                                        to.letterId(),
                                        to.threadId(),
                                        to.prisonerId(),
                                        to.postingId(),
                                        e.replyId(),
                                        e.flags().stream()
                                                .map(flag -> flag.name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))
                                                .toList()));
                    }
                });
    }
}
