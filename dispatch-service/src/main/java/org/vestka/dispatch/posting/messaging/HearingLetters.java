package org.vestka.dispatch.posting.messaging;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.dispatch.posting.Dispatching;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;

/** Makes a posting of each letter that was cleared, and stops it when its writer takes it back. */
@Configuration(proxyBeanMethods = false)
class HearingLetters {

    private final Aggregates<Posting, PostingEvent> postings;
    private final WaitingPostings waiting;
    private final WaitingPostings returned;
    private final Dispatching dispatching;
    private final Clock clock = Clock.systemUTC();

    HearingLetters(
            Aggregates<Posting, PostingEvent> postings,
            @Qualifier("waitingPostings") WaitingPostings waiting,
            @Qualifier("postingsReturned") WaitingPostings returned,
            Dispatching dispatching) {
        this.postings = postings;
        this.waiting = waiting;
        this.returned = returned;
        this.dispatching = dispatching;
    }

    /** Of {@code letter.withdrawal-asked}. */
    record AskedBackFacts(String letterId) {}

    @Bean
    Hearing lettersHeard(Hearings hearings) {
        return hearings.of("letters")
                .hears("letter.cleared", 1, ClearedFacts.class, this::cleared)
                .hears("letter.withdrawal-asked", 1, AskedBackFacts.class, this::takenBack)
                .ignores("letter.submitted", "letter.approved", "letter.rejected", "letter.withdrawn", "answer.ready")
                .build();
    }

    private Verdict cleared(Heard<ClearedFacts> heard) {
        ClearedFacts facts = heard.facts();
        Posting posting = Posting.waiting(
                facts.letterId(),
                facts.threadId(),
                facts.prisonerId(),
                facts.attempt(),
                facts.language(),
                facts.wording(),
                heard.content("text"),
                heard.content("penName"),
                ReplyCode.random().symbols(),
                clock.instant());
        String id = posting.postingId();
        waiting.open(id, facts.prisonerId());
        Verdict verdict = postings.createOnHearing(heard, id, posting, List.of());
        boolean stale = postings.find(id)
                .filter(there -> there.status() != PostingStatus.WAITING)
                .isPresent();
        if (stale) {
            waiting.close(id);
        }
        return verdict;
    }

    /** Of a letter's attempts only the last can still be stopped: one that was sent again has a next one. */
    private Verdict takenBack(Heard<AskedBackFacts> heard) {
        String letterId = heard.facts().letterId();
        int attempt = 1;
        while (postings.find(Posting.idOf(letterId, attempt + 1)).isPresent()) {
            attempt++;
        }
        String id = Posting.idOf(letterId, attempt);
        Optional<Posting> before = postings.find(id);
        Verdict verdict = postings.changeOnHearing(
                attempt == 1 ? heard : heard.fromHere(), id, posting -> posting.takenBack(clock.instant()));
        boolean stopped = postings.find(id)
                .filter(posting -> posting.status() == PostingStatus.WITHDRAWN)
                .isPresent();
        if (stopped) {
            waiting.close(id);
            returned.close(id);
            before.filter(posting -> posting.status() == PostingStatus.IN_BATCH)
                    .ifPresent(posting -> dispatching.leftOutAsTakenBack(
                            Objects.requireNonNull(posting.batchId()), posting.prisonerId()));
        }
        return verdict;
    }
}
