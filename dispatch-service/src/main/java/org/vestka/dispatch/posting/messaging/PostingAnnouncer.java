package org.vestka.dispatch.posting.messaging;

import java.util.List;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** How a posting's events stand on the topic. */
public final class PostingAnnouncer implements Announcer<PostingEvent> {

    private static final String TOPIC = "dispatches";

    /** Facts of LetterPrinted. */
    record PrintedFacts(String letterId, String threadId, String prisonerId, String postingId, String batchId) {}

    /** Facts of LetterPosted; the day in ISO form. */
    record PostedFacts(String letterId, String threadId, String prisonerId, String postingId, String postedOn) {}

    /** Facts of LetterPulled. */
    record PulledFacts(String letterId, String threadId, String prisonerId, String postingId) {}

    @Override
    public List<Outgoing> announce(PostingEvent event) {
        return List.of(
                switch (event) {
                    case LetterPrinted e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.printed",
                                1,
                                new PrintedFacts(
                                        e.letterId(), e.threadId(), e.prisonerId(), e.postingId(), e.batchId()));
                    case LetterPosted e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.posted",
                                1,
                                new PostedFacts(
                                        e.letterId(),
                                        e.threadId(),
                                        e.prisonerId(),
                                        e.postingId(),
                                        e.postedOn().toString()));
                    case LetterPulled e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.pulled",
                                1,
                                new PulledFacts(e.letterId(), e.threadId(), e.prisonerId(), e.postingId()));
                });
    }
}
