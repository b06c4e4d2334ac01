package org.vestka.dispatch.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.Postings;
import org.vestka.platform.kernel.Decision;

/** The paper of answers: on which shelf it lies, and what became of it. */
public final class Originals {

    private static final int PRISONERS = 20;
    private static final int LETTERS = 30;
    private static final int SHOWN = 30;

    private final Replies replies;
    private final Postings postings;
    private final Prisoners prisoners;

    public Originals(Replies replies, Postings postings, Prisoners prisoners) {
        this.replies = replies;
        this.postings = postings;
        this.prisoners = prisoners;
    }

    /** An answer, and whom it is from. */
    public record Paper(Reply reply, Prisoner prisoner) {}

    /** Answers from people of that name, the last that came first; at most {@value #SHOWN}. */
    public List<Paper> fromPeopleNamed(String query) {
        List<Paper> found = new ArrayList<>();
        for (Prisoner prisoner : prisoners.named(query, PRISONERS)) {
            postings.to(prisoner.prisonerId(), LETTERS).stream()
                    .map(Posting::replies)
                    .flatMap(List::stream)
                    .flatMap(replyId -> replies.find(replyId).map(Stream::of).orElseGet(Stream::empty))
                    .forEach(reply -> found.add(new Paper(reply, prisoner)));
        }
        found.sort(
                Comparator.comparing((Paper paper) -> paper.reply().scannedAt()).reversed());
        return found.stream().limit(SHOWN).toList();
    }

    /** Notes where the paper lies and what becomes of it; false when there is no such answer, or the mark is too long. */
    public boolean keep(String replyId, Reply.Original where) {
        return !(replies.change(replyId, reply -> reply.kept(where))
                instanceof Decision.Refused<Reply, ReplyEvent, Refusal>);
    }
}
