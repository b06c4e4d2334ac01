package org.vestka.dispatch.returning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.posting.Paperwork;
import org.vestka.dispatch.posting.Posting;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingRefusal;
import org.vestka.dispatch.posting.PostingStatus;
import org.vestka.dispatch.posting.Postings;
import org.vestka.dispatch.posting.ReturnReason;
import org.vestka.dispatch.posting.UsualTime;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.dispatch.posting.WaitingPostings.Waiting;
import org.vestka.dispatch.replycode.ReplyCode;
import org.vestka.platform.kernel.Decision;

/** What is noted of posted letters until an answer comes: that they came back, that somebody heard of them, that they are silent. */
public final class AfterPosting {

    private static final int PRISONERS = 20;
    private static final int LETTERS = 30;
    private static final int AT_ONCE = 2_000;

    private final Postings postings;
    private final Prisoners prisoners;
    private final WaitingPostings waiting;
    private final WaitingPostings underWay;
    private final WaitingPostings returned;
    private final Covers covers;
    private final WaitingPostings silent;
    private final UsualTime usualTime;
    private final Clock clock;

    /**
     * @param waiting what waits for paper
     * @param underWay what was posted and has given no sign yet
     * @param returned what came back and waits for a decision
     * @param silent what was posted so long ago that a sign should have come
     */
    public AfterPosting(
            Postings postings,
            Prisoners prisoners,
            WaitingPostings waiting,
            WaitingPostings underWay,
            WaitingPostings returned,
            WaitingPostings silent,
            Covers covers,
            UsualTime usualTime,
            Clock clock) {
        this.postings = postings;
        this.prisoners = prisoners;
        this.waiting = waiting;
        this.underWay = underWay;
        this.returned = returned;
        this.silent = silent;
        this.covers = covers;
        this.usualTime = usualTime;
        this.clock = clock;
    }

    /** A posted letter with whom it was for. */
    public record Sent(Posting posting, @Nullable Prisoner prisoner) {}

    /** Posted letters to people of that name, the last posted first. */
    public List<Sent> toPeopleNamed(String query) {
        List<Sent> found = new ArrayList<>();
        for (Prisoner prisoner : prisoners.named(query, PRISONERS)) {
            for (Posting posting : postings.to(prisoner.prisonerId(), LETTERS)) {
                if (posting.postedOn() != null && posting.status() != PostingStatus.ERASED) {
                    found.add(new Sent(posting, prisoner));
                }
            }
        }
        found.sort(Comparator.comparing(
                sent -> sent.posting().postedOn(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder())));
        return found.stream().limit(LETTERS).toList();
    }

    /** What came back and waits for a decision, the oldest first. */
    public List<Sent> undecided() {
        return sent(returned.oldest(LETTERS)).stream()
                .filter(sent -> sent.posting().status() == PostingStatus.RETURNED)
                .toList();
    }

    /** Letters whose usual time has passed without a sign, the oldest first. */
    public List<Sent> silent() {
        return sent(silent.oldest(LETTERS)).stream()
                .filter(sent -> sent.posting().status() == PostingStatus.POSTED
                        && sent.posting().papers().silentSince() != null)
                .toList();
    }

    private List<Sent> sent(List<Waiting> pieces) {
        var names = prisoners.findAll(
                pieces.stream().map(Waiting::prisonerId).distinct().toList());
        return pieces.stream()
                .flatMap(piece -> postings.find(piece.postingId()).stream())
                .map(posting -> new Sent(posting, names.get(posting.prisonerId())))
                .toList();
    }

    /**
     * Notes that a letter came back.
     *
     * @param cover photograph of its cover as an upload of any content, empty where there is none
     * @return empty when it is noted, else why not
     */
    public Optional<Refusal> cameBack(String postingId, LocalDate on, ReturnReason reason, byte[] cover) {
        Posting posting = postings.find(postingId).orElse(null);
        if (posting == null) {
            return Optional.of(Refusal.NOT_THERE);
        }
        String scanId = null;
        if (cover.length > 0) {
            scanId = covers.keep(postingId, cover).orElse(null);
            if (scanId == null) {
                return Optional.of(Refusal.NO_PICTURE);
            }
        }
        returned.open(postingId, posting.prisonerId());
        Paperwork.Returned how = new Paperwork.Returned(on, reason, scanId);
        Optional<Refusal> refused = refusal(postings.change(postingId, now -> now.returned(how, clock.instant())));
        if (refused.isEmpty()) {
            underWay.close(postingId);
        } else {
            returned.close(postingId);
        }
        return refused;
    }

    /** Sends what came back once more: another posting of the same letter, which waits for paper with the address as it is now. */
    public Optional<Refusal> sendAgain(String postingId) {
        Posting posting = postings.find(postingId).orElse(null);
        if (posting == null) {
            return Optional.of(Refusal.NOT_THERE);
        }
        if (posting.status() != PostingStatus.RETURNED && posting.status() != PostingStatus.SENT_AGAIN) {
            return Optional.of(Refusal.NOT_NOW);
        }
        // the next one first: a crash in between leaves the old one to be decided, and deciding again adds nothing
        Posting next = posting.nextAttempt(ReplyCode.random().symbols(), clock.instant());
        waiting.open(next.postingId(), next.prisonerId());
        postings.add(next);
        Optional<Refusal> refused = refusal(postings.change(postingId, now -> now.sentAgain(clock.instant())));
        returned.close(postingId);
        if (refused.isPresent()) {
            // its writer took it back in that moment
            postings.change(next.postingId(), there -> there.takenBack(clock.instant()));
            waiting.close(next.postingId());
        }
        return refused;
    }

    /** Keeps what came back until its prisoner is free. */
    public Optional<Refusal> setAside(String postingId) {
        Optional<Refusal> refused = refusal(postings.change(postingId, now -> now.setAside(clock.instant())));
        if (refused.isEmpty()) {
            returned.close(postingId);
        }
        return refused;
    }

    /** Notes that somebody told that it arrived; nobody asks who. */
    public Optional<Refusal> heardOf(String postingId, LocalDate on) {
        return refusal(postings.change(postingId, now -> now.heardOf(on, clock.instant())));
    }

    /** Notes those whose usual time has passed; regular work. */
    public void noteSilence() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, Integer> days = new HashMap<>();
        for (Waiting piece : underWay.oldest(AT_ONCE)) {
            Posting posting = postings.find(piece.postingId()).orElse(null);
            if (posting == null || posting.status() != PostingStatus.POSTED) {
                underWay.close(piece.postingId());
                continue;
            }
            int usual = usualTime
                    .facilityOf(posting)
                    .map(facility -> days.computeIfAbsent(facility, usualTime::daysAt))
                    .orElseGet(usualTime::days);
            LocalDate posted = posting.postedOn();
            if (posted != null && posted.plusDays(usual).isBefore(today)) {
                // first the list of the silent: a crash in between leaves a line too many, never one too few
                silent.open(piece.postingId(), piece.prisonerId());
                postings.change(piece.postingId(), there -> there.silent(today, now));
                underWay.close(piece.postingId());
            }
        }
        forgetThoseWithASign();
    }

    /** Takes what has been answered, or came back, off the list of the silent. */
    private void forgetThoseWithASign() {
        for (Waiting piece : silent.oldest(AT_ONCE)) {
            boolean quiet = postings.find(piece.postingId())
                    .filter(posting -> posting.status() == PostingStatus.POSTED)
                    .filter(posting -> posting.papers().silentSince() != null)
                    .isPresent();
            if (!quiet) {
                silent.close(piece.postingId());
            }
        }
    }

    /** Why something cannot be noted. */
    public enum Refusal {
        NOT_THERE,
        /** Its state does not allow it, or does not any more. */
        NOT_NOW,
        /** The day is in the future or before it was posted. */
        NOT_ON_THAT_DAY,
        /** What was given as a photograph cannot be read as one. */
        NO_PICTURE
    }

    private static Optional<Refusal> refusal(Decision<Posting, PostingEvent, PostingRefusal> decision) {
        if (!(decision instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>(PostingRefusal why))) {
            return Optional.empty();
        }
        return Optional.of(
                switch (why) {
                    case NOT_THERE -> Refusal.NOT_THERE;
                    case NOT_ON_THAT_DAY -> Refusal.NOT_ON_THAT_DAY;
                    case IN_ANOTHER_BATCH, NOT_IN_THIS_STATE, NO_TRACKING_NUMBER, ANSWERED_BEFORE -> Refusal.NOT_NOW;
                });
    }
}
