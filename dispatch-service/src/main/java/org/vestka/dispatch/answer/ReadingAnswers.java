package org.vestka.dispatch.answer;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.answer.Replies.Queue;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.DataKey;

/** A person reads every answer before its writer does, and says what needs care. */
public final class ReadingAnswers {

    private final Replies replies;
    private final SealingScans sealing;
    private final ThreadKeys keys;
    private final Clock clock;

    public ReadingAnswers(Replies replies, SealingScans sealing, ThreadKeys keys, Clock clock) {
        this.replies = replies;
        this.sealing = sealing;
        this.keys = keys;
        this.clock = clock;
    }

    /** A page of a matched answer, opened for this one look; empty when it is gone, erased, or its key cannot be had now. */
    public Optional<byte[]> page(String replyId, int number) {
        Reply reply = replies.find(replyId).orElse(null);
        Reply.Match match = reply == null ? null : reply.match();
        if (reply == null
                || match == null
                || number < 1
                || number > reply.pages().size()) {
            return Optional.empty();
        }
        return switch (keys.of(match.threadId(), ThreadKeys.Purpose.READ)) {
            case ThreadKeys.Answer.Released(DataKey key) ->
                sealing.open(reply.pages().get(number - 1), replyId, key);
            case ThreadKeys.Answer.Erased() -> Optional.empty();
            case ThreadKeys.Answer.Away() -> Optional.empty();
        };
    }

    /** Notes that it was read; an urgent one goes to the coordinators as well. False when it belongs to no letter. */
    public boolean read(String replyId, List<AnswerFlag> flags) {
        if (flags.contains(AnswerFlag.URGENT)) {
            replies.open(Queue.URGENT, replyId);
        }
        Decision<Reply, ReplyEvent, Refusal> read =
                replies.change(replyId, reply -> reply.read(flags, clock.instant()));
        if (read instanceof Decision.Refused<Reply, ReplyEvent, Refusal>) {
            replies.close(Queue.URGENT, replyId);
            return false;
        }
        replies.close(Queue.TO_READ, replyId);
        return true;
    }

    /** A coordinator has taken care of it. */
    public void takenCareOf(String replyId) {
        replies.close(Queue.URGENT, replyId);
    }
}
