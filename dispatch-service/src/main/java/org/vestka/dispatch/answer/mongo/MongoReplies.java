package org.vestka.dispatch.answer.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.answer.Replies;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.dispatch.answer.ReplyEvent;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.Outcome;

/** Answers in the platform's stored shape, those that wait for somebody listed apart. */
public final class MongoReplies implements Replies {

    private final Aggregates<Reply, ReplyEvent> documents;
    private final Map<Queue, OpenPieces> queues;

    /** @param queues one for each queue */
    public MongoReplies(Aggregates<Reply, ReplyEvent> documents, Map<Queue, OpenPieces> queues) {
        this.documents = documents;
        this.queues = Map.copyOf(queues);
    }

    @Override
    public Optional<Reply> find(String replyId) {
        return documents.find(replyId);
    }

    @Override
    public void add(Decision<Reply, ReplyEvent, Refusal> scanned) {
        if (scanned instanceof Decision.Changed<Reply, ReplyEvent, Refusal>(Reply reply, List<ReplyEvent> events)) {
            open(Queue.UNMATCHED, reply.replyId());
            documents.create(reply.replyId(), reply, events);
        }
    }

    @Override
    public Decision<Reply, ReplyEvent, Refusal> change(
            String replyId, Function<Reply, Decision<Reply, ReplyEvent, Refusal>> what) {
        return switch (documents.change(replyId, what)) {
            case Outcome.Done<Reply, Refusal>(Reply state) -> Decision.changed(state, List.of());
            case Outcome.Unchanged<Reply, Refusal> unchanged -> Decision.unchanged();
            case Outcome.Refused<Reply, Refusal>(Refusal reason) -> Decision.refused(reason);
            case Outcome.NotFound<Reply, Refusal>() -> Decision.refused(Refusal.NOT_THERE);
        };
    }

    @Override
    public Page<Reply> waiting(Queue queue, int number, int size) {
        Page<OpenPiece> waiting = pieces(queue).page(Map.of(), number, size);
        List<Reply> replies = waiting.items().stream()
                .flatMap(piece -> documents.find(piece.id()).stream())
                .filter(reply -> queue != Queue.UNMATCHED || !reply.settled())
                .toList();
        return new Page<>(replies, waiting.number(), waiting.size(), waiting.total());
    }

    @Override
    public long count(Queue queue) {
        return pieces(queue).count(Map.of());
    }

    @Override
    public void open(Queue queue, String replyId) {
        pieces(queue).open(replyId, Map.of());
    }

    @Override
    public void close(Queue queue, String replyId) {
        pieces(queue).close(replyId);
    }

    private OpenPieces pieces(Queue queue) {
        OpenPieces pieces = queues.get(queue);
        if (pieces == null) {
            throw new IllegalArgumentException("no such queue: " + queue);
        }
        return pieces;
    }
}
