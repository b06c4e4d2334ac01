package org.vestka.dispatch.posting;

import static org.vestka.dispatch.posting.PostingStatus.ANSWERED;
import static org.vestka.dispatch.posting.PostingStatus.ERASED;
import static org.vestka.dispatch.posting.PostingStatus.IN_BATCH;
import static org.vestka.dispatch.posting.PostingStatus.IN_CHANNEL;
import static org.vestka.dispatch.posting.PostingStatus.POSTED;
import static org.vestka.dispatch.posting.PostingStatus.PRINTED;
import static org.vestka.dispatch.posting.PostingStatus.RETURNED;
import static org.vestka.dispatch.posting.PostingStatus.SENT_AGAIN;
import static org.vestka.dispatch.posting.PostingStatus.SET_ASIDE;
import static org.vestka.dispatch.posting.PostingStatus.WAITING;
import static org.vestka.dispatch.posting.PostingStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.posting.PostingEvent.LetterHeardOf;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.posting.PostingEvent.LetterReturned;
import org.vestka.dispatch.posting.PostingEvent.LetterSetAside;
import org.vestka.dispatch.posting.PostingEvent.LetterSilent;

/** Every way a posting can go, and what is said on it. What is not in the table does not happen. */
final class PostingLifecycle {

    /** What can be done with a posting. */
    enum Step {
        PUT_INTO_BATCH,
        TAKE_OUT,
        PRINT,
        POST,
        TAKE_UP,
        GIVE_BACK,
        SEND,
        ANSWER,
        RETURN,
        SEND_AGAIN,
        SET_ASIDE,
        HEAR_OF,
        FALL_SILENT,
        ASK_BACK,
        WITHDRAW,
        ERASE
    }

    /** One way; {@code says} is null where nobody outside is told. */
    record Edge(
            PostingStatus from,
            Step step,
            PostingStatus to,
            @Nullable Class<? extends PostingEvent> says) {}

    static final List<Edge> TABLE = List.of(
            new Edge(WAITING, Step.PUT_INTO_BATCH, IN_BATCH, null),
            new Edge(IN_BATCH, Step.TAKE_OUT, WAITING, null),
            new Edge(IN_BATCH, Step.PRINT, PRINTED, LetterPrinted.class),
            // one more copy; the ones before it are torn up
            new Edge(PRINTED, Step.PRINT, PRINTED, LetterPrinted.class),
            new Edge(PRINTED, Step.TAKE_OUT, WAITING, LetterPulled.class),
            new Edge(PRINTED, Step.POST, POSTED, LetterPosted.class),
            // the electronic way: whoever takes a letter up has it alone, so it never leaves on paper too
            new Edge(WAITING, Step.TAKE_UP, IN_CHANNEL, null),
            new Edge(IN_CHANNEL, Step.GIVE_BACK, WAITING, null),
            new Edge(IN_CHANNEL, Step.SEND, POSTED, LetterPosted.class),
            new Edge(IN_CHANNEL, Step.ANSWER, ANSWERED, LetterPosted.class),
            // an answer proves that it was posted, whatever the dispatcher forgot to note
            new Edge(PRINTED, Step.ANSWER, ANSWERED, LetterPosted.class),
            new Edge(POSTED, Step.ANSWER, ANSWERED, null),
            new Edge(ANSWERED, Step.ANSWER, ANSWERED, null),
            new Edge(POSTED, Step.HEAR_OF, POSTED, LetterHeardOf.class),
            new Edge(POSTED, Step.FALL_SILENT, POSTED, LetterSilent.class),
            new Edge(POSTED, Step.RETURN, RETURNED, LetterReturned.class),
            new Edge(RETURNED, Step.SEND_AGAIN, SENT_AGAIN, null),
            new Edge(RETURNED, Step.SET_ASIDE, SET_ASIDE, LetterSetAside.class),
            // its writer takes it back: what is in somebody's hands is asked for, all else is stopped at once
            new Edge(PRINTED, Step.ASK_BACK, PRINTED, null),
            new Edge(IN_CHANNEL, Step.ASK_BACK, IN_CHANNEL, null),
            new Edge(WAITING, Step.WITHDRAW, WITHDRAWN, LetterPulled.class),
            new Edge(IN_BATCH, Step.WITHDRAW, WITHDRAWN, LetterPulled.class),
            new Edge(RETURNED, Step.WITHDRAW, WITHDRAWN, LetterPulled.class),
            new Edge(PRINTED, Step.WITHDRAW, WITHDRAWN, LetterPulled.class),
            new Edge(IN_CHANNEL, Step.WITHDRAW, WITHDRAWN, LetterPulled.class),
            new Edge(WITHDRAWN, Step.ANSWER, ANSWERED, LetterPosted.class),
            new Edge(WITHDRAWN, Step.ERASE, ERASED, null),
            new Edge(WAITING, Step.ERASE, ERASED, null),
            new Edge(IN_BATCH, Step.ERASE, ERASED, null),
            new Edge(IN_CHANNEL, Step.ERASE, ERASED, null),
            new Edge(RETURNED, Step.ERASE, ERASED, null),
            new Edge(PRINTED, Step.ERASE, ERASED, LetterPulled.class));

    private PostingLifecycle() {}

    static Optional<Edge> way(PostingStatus from, Step step) {
        return TABLE.stream()
                .filter(edge -> edge.from() == from && edge.step() == step)
                .findFirst();
    }
}
