package org.vestka.dispatch.posting.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingRefusal;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;

/** Postings in the platform's stored shape. */
public final class MongoPostings implements Postings {

    static final String REPLY_CODE = "state.replyCode";
    static final String PRISONER = "state.prisonerId";

    private final Aggregates<Posting, PostingEvent> documents;

    public MongoPostings(Aggregates<Posting, PostingEvent> documents) {
        this.documents = documents.ensureUnique(REPLY_CODE).ensureIndex(PRISONER, "state.since");
    }

    @Override
    public Optional<Posting> find(String postingId) {
        return documents.find(postingId);
    }

    @Override
    public void add(Posting posting) {
        documents.create(posting.postingId(), posting, List.of());
    }

    @Override
    public List<Posting> findAll(Collection<String> postingIds) {
        return documents.findAll(postingIds).stream().map(Stored::state).toList();
    }

    @Override
    public Optional<Posting> byReplyCode(ReplyCode code) {
        return documents.findByUnique(REPLY_CODE, code.symbols()).map(Stored::state);
    }

    @Override
    public List<Posting> to(String prisonerId, int limit) {
        return documents.page(Map.of(PRISONER, prisonerId), "state.since", 1, limit).items().stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public Decision<Posting, PostingEvent, PostingRefusal> change(
            String postingId, Function<Posting, Decision<Posting, PostingEvent, PostingRefusal>> what) {
        return switch (documents.change(postingId, what)) {
            case Outcome.Done<Posting, PostingRefusal>(Posting state) -> Decision.changed(state, List.of());
            case Outcome.Unchanged<Posting, PostingRefusal> unchanged -> Decision.unchanged();
            case Outcome.Refused<Posting, PostingRefusal>(PostingRefusal reason) -> Decision.refused(reason);
            case Outcome.NotFound<Posting, PostingRefusal>() -> Decision.refused(PostingRefusal.NOT_THERE);
        };
    }
}
