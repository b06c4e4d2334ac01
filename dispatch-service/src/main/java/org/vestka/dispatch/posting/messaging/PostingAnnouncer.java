package org.vestka.dispatch.posting.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingEvent.LetterHeardOf;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.posting.PostingEvent.LetterReturned;
import org.vestka.dispatch.posting.PostingEvent.LetterSetAside;
import org.vestka.dispatch.posting.PostingEvent.LetterSilent;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** How a posting's events stand on the topic. */
public final class PostingAnnouncer implements Announcer<PostingEvent> {

    private static final String TOPIC = "dispatches";

    /** Facts of LetterPrinted. */
    record PrintedFacts(
            String letterId, String threadId, String prisonerId, String postingId, String batchId, int copy) {}

    /** Facts of LetterPosted; the day in ISO form. */
    record PostedFacts(
            String letterId,
            String threadId,
            String prisonerId,
            String postingId,
            String postedOn,
            boolean registered,
            boolean electronic) {}

    /** Facts of LetterPulled. */
    record PulledFacts(String letterId, String threadId, String prisonerId, String postingId, boolean withdrawn) {}

    /** Facts of LetterSetAside. */
    record SetAsideFacts(String letterId, String threadId, String prisonerId, String postingId) {}

    /** Facts of LetterReturned; the day in ISO form, the reason as the schema names it. */
    record ReturnedFacts(
            String letterId, String threadId, String prisonerId, String postingId, String returnedOn, String reason) {}

    /** Facts of EvidenceRecorded; the day in ISO form. */
    record EvidenceFacts(
            String letterId, String threadId, String prisonerId, String postingId, String kind, String on) {}

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
                                        e.letterId(),
                                        e.threadId(),
                                        e.prisonerId(),
                                        e.postingId(),
                                        e.batchId(),
                                        e.copy()));
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
                                        e.postedOn().toString(),
                                        e.registered(),
                                        e.electronic()));
                    case LetterPulled e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.pulled",
                                1,
                                new PulledFacts(
                                        e.letterId(), e.threadId(), e.prisonerId(), e.postingId(), e.withdrawn()));
                    case LetterReturned e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.returned",
                                1,
                                new ReturnedFacts(
                                        e.letterId(),
                                        e.threadId(),
                                        e.prisonerId(),
                                        e.postingId(),
                                        e.returnedOn().toString(),
                                        e.reason()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-')));
                    case LetterSetAside e ->
                        Outgoing.of(
                                TOPIC,
                                e.letterId(),
                                "letter.set-aside",
                                1,
                                new SetAsideFacts(e.letterId(), e.threadId(), e.prisonerId(), e.postingId()));
                    case LetterHeardOf e -> evidence(e, "heard-of", e.heardOn());
                    case LetterSilent e -> evidence(e, "silent", e.silentSince());
                });
    }

    private static Outgoing evidence(PostingEvent e, String kind, LocalDate on) {
        return Outgoing.of(
                TOPIC,
                e.letterId(),
                "evidence.recorded",
                1,
                new EvidenceFacts(e.letterId(), e.threadId(), e.prisonerId(), e.postingId(), kind, on.toString()));
    }
}
