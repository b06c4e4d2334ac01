package org.vestka.dispatch.answer;

import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** Where answers are kept; what they say leaves with them. Those that nobody has matched wait in a queue. */
public interface Replies {

    Optional<Reply> find(String replyId);

    /** Adds one and puts it into the queue; when it is there already nothing happens: the same upload came twice. */
    void add(Decision<Reply, ReplyEvent, Refusal> scanned);

    /** Changes one by compare-and-set; one that is not there is refused. */
    Decision<Reply, ReplyEvent, Refusal> change(
            String replyId, Function<Reply, Decision<Reply, ReplyEvent, Refusal>> what);

    /** A page of those that wait to be matched, the oldest first. */
    Page<Reply> unmatched(int number, int size);

    long unmatchedCount();

    /** Takes one out of the queue. */
    void settled(String replyId);
}
