package org.vestka.dispatch.answer;

import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** Where answers are kept; what they say leaves with them. Each queue is a small list of what waits in it. */
public interface Replies {

    /** What answers wait for. */
    enum Queue {
        /** Nobody knows whose they are. */
        UNMATCHED,
        /** A person reads them before their writers do. */
        TO_READ,
        /** A coordinator must act. */
        URGENT
    }

    Optional<Reply> find(String replyId);

    /** Adds one and puts it into the queue of the unmatched; when it is there already nothing happens: the same upload came twice. */
    void add(Decision<Reply, ReplyEvent, Refusal> scanned);

    /** Changes one by compare-and-set; one that is not there is refused. */
    Decision<Reply, ReplyEvent, Refusal> change(
            String replyId, Function<Reply, Decision<Reply, ReplyEvent, Refusal>> what);

    /** A page of those that wait, the oldest first. */
    Page<Reply> waiting(Queue queue, int number, int size);

    long count(Queue queue);

    void open(Queue queue, String replyId);

    /** Takes one out of a queue. */
    void close(Queue queue, String replyId);
}
