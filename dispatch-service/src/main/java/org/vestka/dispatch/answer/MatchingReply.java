package org.vestka.dispatch.answer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.answer.Reply.Refusal;
import org.vestka.dispatch.keys.ThreadKeys;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingRefusal;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.posting.UsualTime;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/**
 * Gives answers to the letters they answer: by the code when it is beyond doubt, by a person otherwise. An answer is never
 * given to a writer on a guess, and never dropped.
 */
public final class MatchingReply {

    private static final int PRISONERS = 20;
    private static final int LETTERS = 20;
    private static final int SUGGESTIONS = 8;

    private final Replies replies;
    private final Postings postings;
    private final Prisoners prisoners;
    private final SealingScans sealing;
    private final ThreadKeys keys;
    private final ContentSealer content;
    private final WaitingPostings underWay;
    private final UsualTime usualTime;
    private final Clock clock;

    /**
     * @param underWay what was posted and has given no sign yet
     * @param usualTime learns from each answer
     */
    public MatchingReply(
            Replies replies,
            Postings postings,
            Prisoners prisoners,
            SealingScans sealing,
            ThreadKeys keys,
            ContentSealer content,
            WaitingPostings underWay,
            UsualTime usualTime,
            Clock clock) {
        this.replies = replies;
        this.postings = postings;
        this.prisoners = prisoners;
        this.sealing = sealing;
        this.keys = keys;
        this.content = content;
        this.underWay = underWay;
        this.usualTime = usualTime;
        this.clock = clock;
    }

    /** What came of matching. */
    public enum Matching {
        MATCHED,
        /** No letter was ever printed with that code. */
        UNKNOWN_CODE,
        /** The letter has an answer: a person decides whether this is another one or the same once more. */
        ANSWERED_BEFORE,
        /** The letter cannot have an answer: it was never printed. */
        NOT_PRINTED,
        /** It was given to another letter meanwhile. */
        MATCHED_TO_ANOTHER,
        /** The letter was erased; the answer stays in the queue for a person to decide. */
        ERASED,
        /** The letter's key cannot be had now; the answer stays in the queue. */
        NOT_NOW,
        /** There is no such answer or no such letter. */
        NOT_THERE
    }

    /**
     * A letter that an answer may belong to, as a person needs it to decide.
     *
     * @param penName opened for this one look; null when its key cannot be had
     * @param answered whether an answer came already
     */
    public record Candidate(
            Posting posting,
            @Nullable Prisoner prisoner,
            @Nullable String penName,
            boolean answered) {}

    /** Matches by the code that was read on it. */
    Matching byCode(String replyId, ReplyCode code) {
        return postings.byReplyCode(code)
                .map(posting -> match(replyId, posting, false))
                .orElse(Matching.UNKNOWN_CODE);
    }

    /** Matches by what looked like a code: letters that one printed code alone fits, a slip of one or two mended. */
    Matching byPrintedLetters(String replyId, List<String> seen) {
        Set<String> fitting = new LinkedHashSet<>();
        Posting only = null;
        for (String letters : seen) {
            for (Posting posting : withCode(letters)) {
                fitting.add(posting.postingId());
                only = posting;
            }
        }
        return fitting.size() == 1 && only != null ? match(replyId, only, false) : Matching.UNKNOWN_CODE;
    }

    /** The letters that an answer may belong to by what was seen on it, the likeliest first. */
    public List<Candidate> suggestions(Reply reply) {
        List<Candidate> likely = new ArrayList<>();
        Set<String> there = new LinkedHashSet<>();
        List<String> clues = new ArrayList<>(reply.codes());
        clues.addAll(reply.seen().seen());
        if (reply.seen().name() != null) {
            clues.add(reply.seen().name());
        }
        for (String clue : clues) {
            for (Candidate candidate : candidates(clue)) {
                if (there.add(candidate.posting().postingId())) {
                    likely.add(candidate);
                }
            }
        }
        return likely.stream().limit(SUGGESTIONS).toList();
    }

    /**
     * Gives a part of an answer that thanks several writers to one of them, as an answer of its own.
     *
     * @param page number of the page, from 1
     * @param from where the part begins, in hundredths of the page's height
     * @param to where it ends
     */
    public Matching part(String replyId, String postingId, int page, int from, int to, boolean another) {
        Optional<Reply> whole = replies.find(replyId).filter(reply -> !reply.settled());
        if (whole.isEmpty() || page < 1 || page > whole.get().pages().size() || from < 0 || to > 100 || to - from < 2) {
            return Matching.NOT_THERE;
        }
        Optional<byte[]> picture = sealing.open(whole.get().pages().get(page - 1));
        if (picture.isEmpty()) {
            return Matching.NOT_THERE;
        }
        byte[] strip = PagePart.of(picture.get(), from, to);
        String partId = UUID.nameUUIDFromBytes(
                        ("part:" + replyId + ":" + postingId + ":" + page + ":" + from + ":" + to)
                                .getBytes(StandardCharsets.UTF_8))
                .toString();
        String scanId = UUID.nameUUIDFromBytes(("scan:" + partId).getBytes(StandardCharsets.UTF_8))
                .toString();
        if (replies.find(partId).isEmpty()) {
            ScannedPage kept = sealing.forOurselves(scanId, partId, strip);
            replies.add(Reply.scanned(partId, List.of(kept), List.of(), Reply.Hints.NONE, clock.instant()));
            sealing.held(List.of(kept));
        }
        return byHand(partId, postingId, another);
    }

    /** All parts of an answer are given: the whole waits for nobody any more. */
    public boolean divided(String replyId) {
        boolean done = !(replies.change(replyId, reply -> reply.dividedNow(clock.instant()))
                instanceof Decision.Refused<Reply, ReplyEvent, Refusal>);
        if (done) {
            replies.close(Replies.Queue.UNMATCHED, replyId);
        }
        return done;
    }

    /** Matches by a code that a person read on it; slips of a symbol or two are mended where only one letter fits. */
    public Matching byTypedCode(String replyId, String typed) {
        List<Posting> fitting = withCode(typed);
        return fitting.size() == 1 ? match(replyId, fitting.getFirst(), false) : Matching.UNKNOWN_CODE;
    }

    /**
     * Matches because a person says so.
     *
     * @param another whether the person knows that the letter has an answer and that this is one more
     */
    public Matching byHand(String replyId, String postingId, boolean another) {
        return postings.find(postingId)
                .map(posting -> match(replyId, posting, another))
                .orElse(Matching.NOT_THERE);
    }

    private Matching match(String replyId, Posting posting, boolean another) {
        Optional<Reply> found = replies.find(replyId);
        if (found.isEmpty()) {
            return Matching.NOT_THERE;
        }
        Reply reply = found.get();
        Reply.Match to =
                new Reply.Match(posting.postingId(), posting.letterId(), posting.threadId(), posting.prisonerId());
        if (reply.matched()) {
            return settled(reply, to);
        }
        return switch (keys.of(posting.threadId(), ThreadKeys.Purpose.READ)) {
            case ThreadKeys.Answer.Away() -> Matching.NOT_NOW;
            case ThreadKeys.Answer.Erased() -> Matching.ERASED;
            case ThreadKeys.Answer.Released(DataKey key) -> give(reply, to, key, another);
        };
    }

    private Matching give(Reply reply, Reply.Match to, DataKey key, boolean another) {
        Decision<Posting, PostingEvent, PostingRefusal> answered =
                postings.change(to.postingId(), posting -> posting.answered(reply.replyId(), another, clock.instant()));
        if (answered instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>(PostingRefusal why)) {
            return switch (why) {
                case ANSWERED_BEFORE -> Matching.ANSWERED_BEFORE;
                case NOT_THERE -> Matching.NOT_THERE;
                case IN_ANOTHER_BATCH, NOT_IN_THIS_STATE, NOT_ON_THAT_DAY, NO_TRACKING_NUMBER -> Matching.NOT_PRINTED;
            };
        }
        if (answered instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>(Posting letter, var said)) {
            usualTime.answered(letter, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        }
        // the new pictures first: a crash from here on leaves some too many, never one too few
        List<ScannedPage> resealed = sealing.forThread(reply, key);
        Decision<Reply, ReplyEvent, Refusal> given = replies.change(reply.replyId(), now -> now.matched(to, resealed));
        if (!(given instanceof Decision.Changed<Reply, ReplyEvent, Refusal>)) {
            sealing.remove(resealed);
            return replies.find(reply.replyId()).map(now -> settled(now, to)).orElse(Matching.NOT_THERE);
        }
        sealing.remove(reply.pages());
        sealing.held(resealed);
        // the queue of those that are read first, before the one of the unmatched lets go
        replies.open(Replies.Queue.TO_READ, reply.replyId());
        replies.close(Replies.Queue.UNMATCHED, reply.replyId());
        underWay.close(to.postingId());
        return Matching.MATCHED;
    }

    private Matching settled(Reply reply, Reply.Match to) {
        if (reply.reading() == null) {
            replies.open(Replies.Queue.TO_READ, reply.replyId());
        }
        replies.close(Replies.Queue.UNMATCHED, reply.replyId());
        return to.equals(reply.match()) ? Matching.MATCHED : Matching.MATCHED_TO_ANOTHER;
    }

    /** The letters to people of that name, or with that code, the last posted first. */
    public List<Candidate> candidates(String query) {
        List<Posting> fitting = new ArrayList<>(withCode(query));
        if (fitting.isEmpty()) {
            for (Prisoner prisoner : prisoners.named(query, PRISONERS)) {
                fitting.addAll(postings.to(prisoner.prisonerId(), LETTERS));
            }
            fitting.removeIf(posting -> !onPaper(posting));
        }
        fitting.sort(
                Comparator.comparing(Posting::postedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        return fitting.stream().limit(LETTERS).map(this::candidate).toList();
    }

    private List<Posting> withCode(String seen) {
        Set<ReplyCode> readings = ReplyCode.readings(seen);
        List<Posting> fitting = new ArrayList<>();
        for (ReplyCode reading : readings) {
            postings.byReplyCode(reading).ifPresent(fitting::add);
        }
        return fitting;
    }

    private Candidate candidate(Posting posting) {
        String penName = switch (keys.of(posting.threadId(), ThreadKeys.Purpose.SCREEN)) {
            case ThreadKeys.Answer.Released(DataKey key) ->
                content.open(key, posting.letterId(), posting.wording() + ".penName", posting.penName());
            case ThreadKeys.Answer.Erased() -> null;
            case ThreadKeys.Answer.Away() -> null;
        };
        return new Candidate(
                posting,
                prisoners.find(posting.prisonerId()).orElse(null),
                penName,
                !posting.replies().isEmpty());
    }

    private static boolean onPaper(Posting posting) {
        return posting.status() == PostingStatus.PRINTED
                || posting.status() == PostingStatus.POSTED
                || posting.status() == PostingStatus.ANSWERED;
    }
}
