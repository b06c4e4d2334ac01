package org.vestka.dispatch.posting.messaging;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** Makes a posting of each letter that was cleared. */
@Configuration(proxyBeanMethods = false)
class HearingLetters {

    private final Aggregates<Posting, PostingEvent> postings;
    private final WaitingPostings waiting;
    private final Clock clock = Clock.systemUTC();

    HearingLetters(Aggregates<Posting, PostingEvent> postings, @Qualifier("waitingPostings") WaitingPostings waiting) {
        this.postings = postings;
        this.waiting = waiting;
    }

    @Bean
    Hearing lettersHeard(Hearings hearings) {
        return hearings.of("letters")
                .hears("letter.cleared", 1, ClearedFacts.class, this::cleared)
                .ignores("letter.submitted", "letter.approved", "letter.rejected", "answer.ready")
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
}
