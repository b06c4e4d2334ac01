package org.vestka.dispatch.posting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.EnvelopeMark;
import org.vestka.dispatch.posting.PostingEvent.LetterHeardOf;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.posting.PostingEvent.LetterReturned;
import org.vestka.dispatch.posting.PostingEvent.LetterSetAside;
import org.vestka.dispatch.posting.PostingEvent.LetterSilent;
import org.vestka.dispatch.posting.PostingLifecycle.Edge;
import org.vestka.dispatch.posting.PostingLifecycle.Step;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/**
 * One attempt to bring one letter to its prisoner, on paper or by an electronic way. The text lies here sealed, as the letter-service sealed it;
 * the address is not kept at all but looked up when it is needed.
 *
 * @param wording which text was cleared, {@code original} or {@code translation}: names the fields it was sealed for
 * @param replyCode what its reply sheet bears; the same on every copy
 * @param batchId the batch it is or was in
 * @param copies how many times it was printed
 * @param replies the answers that came, in the order of coming
 * @param paperwork what else is known of its paper; none in documents from before this was kept
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
        List<String> replies,
        @Nullable Paperwork paperwork) {

    private static final int LONGEST_TRACKING_NUMBER = 40;

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
                List.of(),
                Paperwork.NONE);
    }

    /** The id of the posting of a letter's attempt: the same event heard twice makes one posting. */
    public static String idOf(String letterId, int attempt) {
        return UUID.nameUUIDFromBytes(("posting:" + letterId + ":" + attempt).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** What is known of its paper. */
    public Paperwork papers() {
        return Objects.requireNonNullElse(paperwork, Paperwork.NONE);
    }

    /** What the envelope of its last copy bears. */
    public EnvelopeMark mark() {
        return EnvelopeMark.of(postingId, copies);
    }

    /** The same letter once more, after this one came back; addressed anew, with a code of its own. */
    public Posting nextAttempt(String freshReplyCode, Instant now) {
        return waiting(
                letterId, threadId, prisonerId, attempt + 1, language, wording, text, penName, freshReplyCode, now);
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
        return go(Step.PUT_INTO_BATCH, at(now).inBatch(batch), now);
    }

    /** Notes how many sheets it takes, before it is printed. */
    Decision<Posting, PostingEvent, PostingRefusal> measured(int sheets) {
        return papers().sheets() == sheets
                ? Decision.unchanged()
                : Decision.changed(with(papers().onSheets(sheets)), List.of());
    }

    /** A dispatcher lets it leave in several envelopes. */
    Decision<Posting, PostingEvent, PostingRefusal> allowedInParts() {
        if (status != PostingStatus.IN_BATCH && status != PostingStatus.PRINTED) {
            return Decision.refused(PostingRefusal.NOT_IN_THIS_STATE);
        }
        return papers().inParts() ? Decision.unchanged() : Decision.changed(with(papers().allowedInParts()), List.of());
    }

    /** Notes that it goes onto paper now; each copy is noted and said. */
    Decision<Posting, PostingEvent, PostingRefusal> printed(String batch, int sheets, Instant now) {
        if (!batch.equals(batchId)) {
            return Decision.refused(PostingRefusal.IN_ANOTHER_BATCH);
        }
        Posting onPaper = status == PostingStatus.PRINTED ? this : at(now);
        return go(Step.PRINT, onPaper.onPaper(copies + 1, now).with(papers().onSheets(sheets)), now);
    }

    /** Takes it out of its batch: it waits again. */
    Decision<Posting, PostingEvent, PostingRefusal> takenOutOf(String batch, Instant now) {
        if (status == PostingStatus.WAITING) {
            return Decision.unchanged();
        }
        if (!batch.equals(batchId)) {
            return Decision.refused(PostingRefusal.IN_ANOTHER_BATCH);
        }
        return go(askedBack() ? Step.WITHDRAW : Step.TAKE_OUT, at(now).inBatch(null), now);
    }

    /**
     * Notes that its envelope was handed to the post.
     *
     * @param tracking number of registered mail, or null
     */
    Decision<Posting, PostingEvent, PostingRefusal> posted(LocalDate on, @Nullable String tracking, Instant now) {
        if (status == PostingStatus.POSTED || status == PostingStatus.ANSWERED) {
            return Decision.unchanged();
        }
        if (tracking != null && tracking.length() > LONGEST_TRACKING_NUMBER) {
            return Decision.refused(PostingRefusal.NO_TRACKING_NUMBER);
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
        return go(Step.POST, at(now).postedOn(on).with(papers().registeredAs(tracking)), now);
    }

    /** Somebody begins to send it by an electronic way; until they give it back nobody else can make anything of it. */
    public Decision<Posting, PostingEvent, PostingRefusal> takenUp(String channel, Instant now) {
        Paperwork.Order order = papers().order();
        if (status == PostingStatus.IN_CHANNEL
                && order != null
                && order.channel().equals(channel)) {
            return Decision.unchanged();
        }
        return go(
                Step.TAKE_UP, at(now).with(papers().ordered(new Paperwork.Order(channel, 0, null, null, false))), now);
    }

    /** It is not sent by an electronic way after all: it waits again. */
    public Decision<Posting, PostingEvent, PostingRefusal> givenBack(Instant now) {
        return status == PostingStatus.WAITING
                ? Decision.unchanged()
                : go(askedBack() ? Step.WITHDRAW : Step.GIVE_BACK, at(now).with(papers().ordered(null)), now);
    }

    /** Notes that its text was sent by an electronic way: the point of no return. */
    public Decision<Posting, PostingEvent, PostingRefusal> sentBy(Paperwork.Order order, LocalDate on, Instant now) {
        Paperwork.Order taken = papers().order();
        if (status == PostingStatus.POSTED && order.equals(taken)) {
            return Decision.unchanged();
        }
        if (taken == null || !taken.channel().equals(order.channel())) {
            return Decision.refused(PostingRefusal.NOT_IN_THIS_STATE);
        }
        boolean beforeItWasTakenUp =
                on.isBefore(LocalDate.ofInstant(since, ZoneOffset.UTC).minusDays(1));
        if (beforeItWasTakenUp
                || on.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            return Decision.refused(PostingRefusal.NOT_ON_THAT_DAY);
        }
        return go(Step.SEND, at(now).postedOn(on).with(papers().ordered(order)), now);
    }

    /** Notes that its envelope came back. */
    public Decision<Posting, PostingEvent, PostingRefusal> returned(Paperwork.Returned how, Instant now) {
        if (status == PostingStatus.RETURNED) {
            return Decision.unchanged();
        }
        LocalDate posted = postedOn;
        boolean beforeItLeft = posted != null && how.on().isBefore(posted);
        if (beforeItLeft
                || how.on().isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            return Decision.refused(PostingRefusal.NOT_ON_THAT_DAY);
        }
        return go(Step.RETURN, at(now).with(papers().cameBack(how)), now);
    }

    /** It leaves once more, as {@link #nextAttempt}. */
    public Decision<Posting, PostingEvent, PostingRefusal> sentAgain(Instant now) {
        return status == PostingStatus.SENT_AGAIN ? Decision.unchanged() : go(Step.SEND_AGAIN, at(now), now);
    }

    /** What came back is kept until its prisoner is free. */
    public Decision<Posting, PostingEvent, PostingRefusal> setAside(Instant now) {
        return status == PostingStatus.SET_ASIDE ? Decision.unchanged() : go(Step.SET_ASIDE, at(now), now);
    }

    /** Somebody told on that day that it arrived. */
    public Decision<Posting, PostingEvent, PostingRefusal> heardOf(LocalDate on, Instant now) {
        if (papers().heardOf().contains(on)) {
            return Decision.unchanged();
        }
        LocalDate posted = postedOn;
        if (posted != null && on.isBefore(posted)
                || on.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1))) {
            return Decision.refused(PostingRefusal.NOT_ON_THAT_DAY);
        }
        return go(Step.HEAR_OF, with(papers().wasHeardOf(on)), now);
    }

    /** The usual time has passed without a sign. */
    public Decision<Posting, PostingEvent, PostingRefusal> silent(LocalDate since, Instant now) {
        return papers().silentSince() != null || !papers().heardOf().isEmpty()
                ? Decision.unchanged()
                : go(Step.FALL_SILENT, with(papers().silent(since)), now);
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
        return go(Step.ANSWER, at(now).postedOn(posted).withReplies(more), now);
    }

    /** Whether its writer took it back while it was on paper, or with somebody who types it: it must not leave. */
    public boolean askedBack() {
        return Boolean.TRUE.equals(papers().askedBack());
    }

    /**
     * Its writer takes it back. What nobody has in hand is stopped at once; what somebody has is asked for, and whether it
     * came in time shows when it is pulled or posted.
     */
    public Decision<Posting, PostingEvent, PostingRefusal> takenBack(Instant now) {
        return switch (status) {
            case WAITING, IN_BATCH, RETURNED -> go(Step.WITHDRAW, at(now).inBatch(null), now);
            case PRINTED, IN_CHANNEL ->
                askedBack() ? Decision.unchanged() : go(Step.ASK_BACK, with(papers().wasAskedBack()), now);
            case POSTED, ANSWERED, SENT_AGAIN, SET_ASIDE, WITHDRAWN, ERASED -> Decision.unchanged();
        };
    }

    /** Its data key is gone: what is left of it can be read by nobody. */
    public Decision<Posting, PostingEvent, PostingRefusal> erased(Instant now) {
        return status == PostingStatus.ERASED ? Decision.unchanged() : go(Step.ERASE, at(now), now);
    }

    private Decision<Posting, PostingEvent, PostingRefusal> go(Step step, Posting next, Instant now) {
        Edge edge = PostingLifecycle.way(status, step).orElse(null);
        if (edge == null) {
            return Decision.refused(PostingRefusal.NOT_IN_THIS_STATE);
        }
        Posting there = next.become(edge.to());
        Class<? extends PostingEvent> says = edge.says();
        return Decision.changed(there, says == null ? List.of() : List.of(there.event(says, now)));
    }

    private PostingEvent event(Class<? extends PostingEvent> says, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (says == LetterPrinted.class) {
            return new LetterPrinted(
                    postingId, letterId, threadId, prisonerId, Objects.requireNonNullElse(batchId, ""), copies);
        }
        if (says == LetterPosted.class) {
            LocalDate on = Objects.requireNonNullElse(postedOn, today);
            return new LetterPosted(
                    postingId,
                    letterId,
                    threadId,
                    prisonerId,
                    on,
                    papers().tracking() != null,
                    papers().order() != null);
        }
        if (says == LetterReturned.class) {
            Paperwork.Returned how = Objects.requireNonNullElse(
                    papers().returned(), new Paperwork.Returned(today, ReturnReason.NOT_SAID, null));
            return new LetterReturned(postingId, letterId, threadId, prisonerId, how.on(), how.reason());
        }
        if (says == LetterSetAside.class) {
            return new LetterSetAside(postingId, letterId, threadId, prisonerId);
        }
        if (says == LetterHeardOf.class) {
            return new LetterHeardOf(
                    postingId,
                    letterId,
                    threadId,
                    prisonerId,
                    papers().heardOf().getLast());
        }
        if (says == LetterSilent.class) {
            LocalDate silent = Objects.requireNonNullElse(papers().silentSince(), today);
            return new LetterSilent(postingId, letterId, threadId, prisonerId, silent);
        }
        return new LetterPulled(postingId, letterId, threadId, prisonerId, status == PostingStatus.WITHDRAWN);
    }

    private Posting at(Instant now) {
        return copy(status, now, batchId, copies, printedAt, postedOn, replies, papers());
    }

    private Posting become(PostingStatus next) {
        return copy(next, since, batchId, copies, printedAt, postedOn, replies, papers());
    }

    private Posting inBatch(@Nullable String batch) {
        return copy(status, since, batch, copies, printedAt, postedOn, replies, papers());
    }

    private Posting onPaper(int copy, Instant now) {
        Instant first = status == PostingStatus.PRINTED && printedAt != null ? printedAt : now;
        return copy(status, since, batchId, copy, first, postedOn, replies, papers());
    }

    private Posting postedOn(LocalDate day) {
        return copy(status, since, batchId, copies, printedAt, day, replies, papers());
    }

    private Posting withReplies(List<String> more) {
        return copy(status, since, batchId, copies, printedAt, postedOn, more, papers());
    }

    private Posting with(Paperwork papers) {
        return copy(status, since, batchId, copies, printedAt, postedOn, replies, papers);
    }

    private Posting copy(
            PostingStatus nextStatus,
            Instant when,
            @Nullable String batch,
            int printedCopies,
            @Nullable Instant printed,
            @Nullable LocalDate posted,
            List<String> answers,
            Paperwork papers) {
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
                nextStatus,
                when,
                batch,
                printedCopies,
                printed,
                posted,
                answers,
                papers);
    }
}
