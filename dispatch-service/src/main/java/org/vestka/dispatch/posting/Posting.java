package org.vestka.dispatch.posting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.posting.PostingLifecycle.Edge;
import org.vestka.dispatch.posting.PostingLifecycle.Step;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/**
 * One attempt to bring one letter to its prisoner on paper. The text lies here sealed, as the letter-service sealed it;
 * the address is not kept at all but looked up when it is needed.
 *
 * @param wording which text was cleared, {@code original} or {@code translation}: names the fields it was sealed for
 * @param replyCode what its reply sheet bears; the same on every copy
 * @param batchId the batch it is or was in
 * @param copies how many times it was printed
 * @param replies the answers that came, in the order of coming
 */
public record Posting(
        String postingId,
        String letterId,
        String threadId,
        String prisonerId,
        int attempt,
        String language,
        String wording,
        SealedText text,
        SealedText penName,
        String replyCode,
        PostingStatus status,
        Instant since,
        @Nullable String batchId,
        int copies,
        @Nullable Instant printedAt,
        @Nullable LocalDate postedOn,
        List<String> replies) {

    public Posting {
        replies = List.copyOf(replies);
    }

    /** A letter that was cleared and waits for paper. */
    public static Posting waiting(
            String letterId,
            String threadId,
            String prisonerId,
            int attempt,
            String language,
            String wording,
            SealedText text,
            SealedText penName,
            String replyCode,
            Instant now) {
        return new Posting(
                idOf(letterId, attempt),
                letterId,
                threadId,
                prisonerId,
                attempt,
                language,
                wording,
                text,
                penName,
                replyCode,
                PostingStatus.WAITING,
                now,
                null,
                0,
                null,
                null,
                List.of());
    }

    /** The id of the posting of a letter's attempt: the same event heard twice makes one posting. */
    public static String idOf(String letterId, int attempt) {
        return UUID.nameUUIDFromBytes(("posting:" + letterId + ":" + attempt).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Puts it into a batch that is being made. */
    Decision<Posting, PostingEvent, PostingRefusal> putInto(String batch, Instant now) {
        if (batch.equals(batchId) && status != PostingStatus.WAITING) {
            return Decision.unchanged();
        }
        if (status != PostingStatus.WAITING) {
            return Decision.refused(
                    status == PostingStatus.IN_BATCH
                            ? PostingRefusal.IN_ANOTHER_BATCH
                            : PostingRefusal.NOT_IN_THIS_STATE);
        }
        return go(Step.PUT_INTO_BATCH, with(PostingStatus.IN_BATCH, now, batch, copies, printedAt, postedOn), now);
    }

    /** Notes that it is on paper; printing it again is noted too, and said once. */
    Decision<Posting, PostingEvent, PostingRefusal> printed(String batch, Instant now) {
        if (!batch.equals(batchId)) {
            return Decision.refused(PostingRefusal.IN_ANOTHER_BATCH);
        }
        if (status == PostingStatus.PRINTED) {
            return Decision.changed(with(status, since, batchId, copies + 1, printedAt, postedOn), List.of());
        }
        return go(Step.PRINT, with(PostingStatus.PRINTED, now, batchId, copies + 1, now, postedOn), now);
    }

    /** Takes it out of its batch: it waits again. */
    Decision<Posting, PostingEvent, PostingRefusal> takenOutOf(String batch, Instant now) {
        if (status == PostingStatus.WAITING) {
            return Decision.unchanged();
        }
        if (!batch.equals(batchId)) {
            return Decision.refused(PostingRefusal.IN_ANOTHER_BATCH);
        }
        return go(Step.TAKE_OUT, with(PostingStatus.WAITING, now, null, copies, printedAt, postedOn), now);
    }

    /** Notes that its envelope was handed to the post. */
    Decision<Posting, PostingEvent, PostingRefusal> posted(LocalDate on, Instant now) {
        if (status == PostingStatus.POSTED || status == PostingStatus.ANSWERED) {
            return Decision.unchanged();
        }
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Instant printed = printedAt;
        // a dispatcher's day may have begun before the day of UTC has
        if (on.isAfter(today.plusDays(1))
                || (printed != null
                        && on.isBefore(
                                LocalDate.ofInstant(printed, ZoneOffset.UTC).minusDays(1)))) {
            return Decision.refused(PostingRefusal.NOT_ON_THAT_DAY);
        }
        return go(Step.POST, with(PostingStatus.POSTED, now, batchId, copies, printedAt, on), now);
    }

    /**
     * Notes an answer.
     *
     * @param another whether a person said that this is one more answer to a letter that has one
     */
    public Decision<Posting, PostingEvent, PostingRefusal> answered(String replyId, boolean another, Instant now) {
        if (replies.contains(replyId)) {
            return Decision.unchanged();
        }
        if (!replies.isEmpty() && !another) {
            return Decision.refused(PostingRefusal.ANSWERED_BEFORE);
        }
        List<String> more = new ArrayList<>(replies);
        more.add(replyId);
        LocalDate posted = postedOn == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : postedOn;
        Posting next = with(PostingStatus.ANSWERED, now, batchId, copies, printedAt, posted);
        return go(Step.ANSWER, next.withReplies(more), now);
    }

    /** Its data key is gone: what is left of it can be read by nobody. */
    Decision<Posting, PostingEvent, PostingRefusal> erased(Instant now) {
        if (status == PostingStatus.ERASED) {
            return Decision.unchanged();
        }
        return go(Step.ERASE, with(PostingStatus.ERASED, now, batchId, copies, printedAt, postedOn), now);
    }

    private Decision<Posting, PostingEvent, PostingRefusal> go(Step step, Posting next, Instant now) {
        Edge edge = PostingLifecycle.way(status, step).orElse(null);
        if (edge == null) {
            return Decision.refused(PostingRefusal.NOT_IN_THIS_STATE);
        }
        Class<? extends PostingEvent> says = edge.says();
        return Decision.changed(next, says == null ? List.of() : List.of(next.event(says, now)));
    }

    private PostingEvent event(Class<? extends PostingEvent> says, Instant now) {
        if (says == LetterPrinted.class) {
            return new LetterPrinted(postingId, letterId, threadId, prisonerId, batchId == null ? "" : batchId);
        }
        if (says == LetterPosted.class) {
            LocalDate on = postedOn == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : postedOn;
            return new LetterPosted(postingId, letterId, threadId, prisonerId, on);
        }
        return new LetterPulled(postingId, letterId, threadId, prisonerId);
    }

    private Posting with(
            PostingStatus to,
            Instant when,
            @Nullable String batch,
            int printedCopies,
            @Nullable Instant printed,
            @Nullable LocalDate posted) {
        return new Posting(
                postingId,
                letterId,
                threadId,
                prisonerId,
                attempt,
                language,
                wording,
                text,
                penName,
                replyCode,
                to,
                when,
                batch,
                printedCopies,
                printed,
                posted,
                replies);
    }

    private Posting withReplies(List<String> more) {
        return new Posting(
                postingId,
                letterId,
                threadId,
                prisonerId,
                attempt,
                language,
                wording,
                text,
                penName,
                replyCode,
                status,
                since,
                batchId,
                copies,
                printedAt,
                postedOn,
                more);
    }
}
