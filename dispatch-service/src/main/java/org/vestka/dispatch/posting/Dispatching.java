package org.vestka.dispatch.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.paper.EnvelopeMark;
import org.vestka.dispatch.posting.WaitingPostings.Waiting;
import org.vestka.platform.kernel.Decision;

/** The dispatcher's work but for printing: looks at what waits, makes batches, takes letters out, notes what was posted. */
public final class Dispatching {

    /** So many of the oldest are looked at; a facility's letters beyond them come to the front as these go out. */
    private static final int LOOKED_AT = 5_000;

    private static final int OPEN_BATCHES = 100;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final WaitingPostings waiting;
    private final Postings postings;
    private final Batches batches;
    private final AddressBook addresses;
    private final WaitingPostings underWay;
    private final Departures departures;
    private final Clock clock;

    /**
     * @param waiting what waits for paper
     * @param underWay what was posted and has given no sign yet
     * @param departures is told of what leaves
     */
    public Dispatching(
            WaitingPostings waiting,
            WaitingPostings underWay,
            Departures departures,
            Postings postings,
            Batches batches,
            AddressBook addresses,
            Clock clock) {
        this.waiting = waiting;
        this.underWay = underWay;
        this.departures = departures;
        this.postings = postings;
        this.batches = batches;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A member of a batch as it is now. */
    public record Member(Posting posting, Found address) {

        /** Whether it was set already and found to take more sheets than its facility does. */
        public boolean tooLong() {
            return posting.status() == PostingStatus.IN_BATCH
                    && address instanceof Found.Address to
                    && posting.papers().sheets() > to.facility().sheets()
                    && !posting.papers().inParts();
        }
    }

    /** A batch with the postings that still belong to it. */
    public record Open(Batch batch, List<Member> members) {

        /** Those on paper that were not posted. */
        public List<Member> toBePosted() {
            return members.stream()
                    .filter(member -> member.posting().status() == PostingStatus.PRINTED)
                    .toList();
        }

        /** Those that may not leave now although they lie in the batch: to be pulled. */
        public List<Member> toBePulled() {
            return members.stream()
                    .filter(member -> member.address() instanceof Found.None
                            && (member.posting().status() == PostingStatus.IN_BATCH
                                    || member.posting().status() == PostingStatus.PRINTED))
                    .toList();
        }

        /** Whether something was printed a week ago or longer and has not been posted: paper that somebody forgot. */
        public boolean stale(Instant now) {
            return toBePosted().stream()
                    .map(member -> member.posting().printedAt())
                    .anyMatch(printed -> printed != null && printed.isBefore(now.minus(FORGOTTEN_AFTER)));
        }

        /** Those that take more sheets than the facility does, and that nobody has let leave in parts. */
        public List<Member> tooLong() {
            return members.stream().filter(Member::tooLong).toList();
        }

        /** Whether something of it was never printed. */
        public boolean toBePrinted() {
            return members.stream()
                    .anyMatch(member -> member.posting().status() == PostingStatus.IN_BATCH && !member.tooLong());
        }

        /** Whether nothing is left to do. */
        public boolean done() {
            return members.stream()
                    .noneMatch(member -> member.posting().status() == PostingStatus.IN_BATCH
                            || member.posting().status() == PostingStatus.PRINTED);
        }
    }

    /** What waits, by facility, the longest waiting first; and what may not leave, by person. */
    public Shelf shelf() {
        List<Waiting> oldest = waiting.oldest(LOOKED_AT);
        Map<String, Found> found = addresses.ofAll(
                oldest.stream().map(Waiting::prisonerId).distinct().toList());
        Map<String, Shelf.Pile> piles = new LinkedHashMap<>();
        Map<String, Shelf.HeldBack> heldBack = new LinkedHashMap<>();
        for (Waiting one : oldest) {
            switch (found.getOrDefault(one.prisonerId(), new Found.None(AddressBook.Obstacle.UNKNOWN_PRISONER, null))) {
                case Found.Address to ->
                    piles.merge(
                            to.facility().facilityId(),
                            new Shelf.Pile(to.facility(), 1, one.since()),
                            (a, b) -> new Shelf.Pile(a.facility(), a.letters() + 1, a.oldest()));
                case Found.None none ->
                    heldBack.merge(
                            one.prisonerId(),
                            new Shelf.HeldBack(none.why(), none.name(), 1, one.since()),
                            (a, b) -> new Shelf.HeldBack(a.why(), a.name(), a.letters() + 1, a.oldest()));
            }
        }
        return new Shelf(
                piles.values().stream()
                        .sorted(Comparator.comparing(Shelf.Pile::oldest))
                        .toList(),
                List.copyOf(heldBack.values()),
                oldest.size() == LOOKED_AT);
    }

    /** How many letters wait, those that may not leave included. */
    public long waitingCount() {
        return waiting.count();
    }

    /**
     * Makes a batch of the oldest letters to a facility.
     *
     * @param most how many letters at most; {@link Batch#MOST} are the limit
     * @param batchId made for this request by the page; the same one asked again gives the same batch
     * @return empty when nothing waits there
     */
    public Optional<Batch> make(
            String batchId, String facilityId, @Nullable EnvelopeFormat envelope, boolean answerEnvelope, int most) {
        Optional<Batch> before = batches.find(batchId);
        Batch batch;
        if (before.isPresent()) {
            batch = before.get();
        } else {
            List<String> ids = waitingAt(facilityId).stream()
                    .limit(Math.clamp(most, 1, Batch.MOST))
                    .map(Waiting::postingId)
                    .toList();
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            batch = new Batch(batchId, facilityId, clock.instant(), envelope, answerEnvelope, ids, List.of());
            // first the list, then its members: a crash in between leaves letters that wait, never letters that are
            // lost
            batches.add(batch);
        }
        Instant now = clock.instant();
        for (String id : batch.postingIds()) {
            Decision<Posting, PostingEvent, PostingRefusal> put =
                    postings.change(id, posting -> posting.putInto(batchId, now));
            if (!(put instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>)) {
                waiting.close(id);
            }
        }
        return Optional.of(batch);
    }

    /** What waits for a facility and may leave now, the oldest first. */
    public List<Waiting> waitingAt(String facilityId) {
        List<Waiting> oldest = waiting.oldest(LOOKED_AT);
        Map<String, Found> found = addresses.ofAll(
                oldest.stream().map(Waiting::prisonerId).distinct().toList());
        return oldest.stream()
                .filter(one -> found.get(one.prisonerId()) instanceof Found.Address to
                        && to.facility().facilityId().equals(facilityId))
                .toList();
    }

    /** Batches that are not done, the oldest first. */
    public List<Batch> openBatches() {
        return batches.open(OPEN_BATCHES);
    }

    /** The batch with its members as they are at this moment. */
    public Optional<Open> open(String batchId) {
        return batches.find(batchId).map(batch -> {
            Map<String, Posting> there = new HashMap<>();
            postings.findAll(batch.postingIds()).forEach(posting -> there.put(posting.postingId(), posting));
            List<Posting> members = batch.postingIds().stream()
                    .flatMap(id -> Optional.ofNullable(there.get(id)).stream())
                    .filter(posting -> batchId.equals(posting.batchId()))
                    .toList();
            Map<String, Found> found = addresses.ofAll(
                    members.stream().map(Posting::prisonerId).distinct().toList());
            return new Open(
                    batch,
                    members.stream()
                            .map(posting -> new Member(posting, now(posting, found, batch)))
                            .toList());
        });
    }

    /** The address as far as it is that of this batch: who is in another facility now gets no paper made for this one, and what was taken back goes nowhere. */
    private static Found now(Posting posting, Map<String, Found> found, Batch batch) {
        Found now =
                found.getOrDefault(posting.prisonerId(), new Found.None(AddressBook.Obstacle.UNKNOWN_PRISONER, null));
        if (posting.askedBack()) {
            return new Found.None(AddressBook.Obstacle.TAKEN_BACK, now.nameIfKnown());
        }
        boolean elsewhere =
                now instanceof Found.Address to && !to.facility().facilityId().equals(batch.facilityId());
        return elsewhere && now instanceof Found.Address to
                ? new Found.None(AddressBook.Obstacle.MOVED, to.addressee().name())
                : now;
    }

    /** Everything on paper that may not leave any more, over all open batches: to be pulled from the piles. */
    public List<ToPull> toBePulled() {
        return openBatches().stream()
                .flatMap(batch -> open(batch.batchId()).stream())
                .flatMap(open -> open.toBePulled().stream()
                        .filter(member -> member.posting().status() == PostingStatus.PRINTED)
                        .map(member -> new ToPull(open.batch(), member)))
                .toList();
    }

    /** A letter to be pulled, and the batch it lies in. */
    public record ToPull(Batch batch, Member member) {}

    /** Takes a letter out of its batch; it waits again, unless its writer took it back. False when it is past that. */
    public boolean takeOut(String batchId, String postingId) {
        Instant now = clock.instant();
        postings.find(postingId).ifPresent(posting -> waiting.open(postingId, posting.prisonerId()));
        Decision<Posting, PostingEvent, PostingRefusal> out =
                postings.change(postingId, posting -> posting.takenOutOf(batchId, now));
        if (out instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>) {
            waiting.close(postingId);
            return false;
        }
        if (out instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>(Posting posting, var said)
                && posting.status() == PostingStatus.WITHDRAWN) {
            waiting.close(postingId);
        }
        closeWhenDone(batchId);
        return true;
    }

    /** Says on a batch that a letter to this person is not in it any more, because its writer took it back. */
    public void leftOutAsTakenBack(String batchId, String prisonerId) {
        batches.change(
                batchId,
                batch -> batch.without(List.of(new Batch.LeftOut(prisonerId, AddressBook.Obstacle.TAKEN_BACK))));
        closeWhenDone(batchId);
    }

    /**
     * Takes out what was never printed and may not leave any more, and says so on the batch.
     *
     * @return the members that stay
     */
    List<Member> leaveOutWhatMayNotLeave(Open open) {
        List<Member> staying = new ArrayList<>();
        List<Batch.LeftOut> left = new ArrayList<>();
        for (Member member : open.members()) {
            Posting posting = member.posting();
            if (member.address() instanceof Found.None(AddressBook.Obstacle why, String name)
                    && posting.status() == PostingStatus.IN_BATCH
                    && takeOut(open.batch().batchId(), posting.postingId())) {
                left.add(new Batch.LeftOut(posting.prisonerId(), why));
            } else {
                staying.add(member);
            }
        }
        if (!left.isEmpty()) {
            batches.change(open.batch().batchId(), batch -> batch.without(left));
        }
        return staying;
    }

    /** Lets a letter that is longer than its facility takes leave in several envelopes. */
    public boolean allowInParts(String postingId) {
        return !(postings.change(postingId, Posting::allowedInParts)
                instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>);
    }

    /**
     * Notes that these letters of a batch were handed to the post.
     *
     * @param tracking numbers of those that went registered, by posting
     * @return how many are posted now; those that may not leave, or were not printed, are not among them
     */
    public int posted(String batchId, Collection<String> postingIds, Map<String, String> tracking, LocalDate on) {
        Set<String> meant = Set.copyOf(postingIds);
        int count = 0;
        for (Member member : open(batchId).map(Open::toBePosted).orElse(List.of())) {
            String id = member.posting().postingId();
            if (meant.contains(id)
                    && member.address() instanceof Found.Address to
                    && posted(member.posting(), to.facility().facilityId(), tracking.get(id), on)) {
                count++;
            }
        }
        closeWhenDone(batchId);
        return count;
    }

    /**
     * Notes that a printed letter left before anybody could pull it: what is in the post is in the post, whatever stood
     * against it.
     *
     * @return false when it was not on paper in this batch, or not on that day
     */
    public boolean hadLeft(String batchId, String postingId, LocalDate on) {
        Open open = open(batchId).orElse(null);
        if (open == null) {
            return false;
        }
        boolean done = open.toBePosted().stream()
                .filter(member -> member.posting().postingId().equals(postingId))
                .anyMatch(member -> posted(member.posting(), open.batch().facilityId(), null, on));
        closeWhenDone(batchId);
        return done;
    }

    private boolean posted(Posting printed, String facilityId, @Nullable String tracking, LocalDate on) {
        Instant now = clock.instant();
        // first the list of what is under way: a crash in between leaves a line too many, never one too few
        underWay.open(printed.postingId(), printed.prisonerId());
        departures.leaving(printed.postingId(), facilityId);
        boolean done = postings.change(printed.postingId(), posting -> posting.posted(on, tracking, now))
                instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>;
        if (!done
                && postings.find(printed.postingId())
                        .filter(posting -> posting.status() == PostingStatus.POSTED)
                        .isEmpty()) {
            underWay.close(printed.postingId());
        }
        return done;
    }

    /** What scanning an envelope's mark at the post gave. */
    public sealed interface Scanned {

        /** This one, and it is posted now. */
        record Posted(Posting posting, String name) implements Scanned {}

        /** It was posted before. */
        record Before(Posting posting) implements Scanned {}

        /** A copy that another has replaced: it must be torn up. */
        record OldCopy(Posting posting) implements Scanned {}

        /** It may not leave any more: to be pulled. */
        record Pull(
                Posting posting,
                AddressBook.Obstacle why,
                @Nullable String name) implements Scanned {}

        /** The day is not possible. */
        record NotOnThatDay() implements Scanned {}

        /** No letter of an open batch bears that mark. */
        record Unknown() implements Scanned {}
    }

    /** Marks the letter whose envelope bears this as posted, if it may leave. */
    public Scanned postedByMark(EnvelopeMark mark, @Nullable String tracking, LocalDate on) {
        for (Batch batch : openBatches()) {
            boolean here = batch.postingIds().stream()
                    .anyMatch(id -> EnvelopeMark.of(id, 1).sameLetter(mark));
            if (!here) {
                continue;
            }
            Open open = open(batch.batchId()).orElseThrow();
            for (Member member : open.members()) {
                Posting posting = member.posting();
                if (posting.mark().sameLetter(mark)) {
                    return postedByMark(batch, member, mark, tracking, on);
                }
            }
        }
        return new Scanned.Unknown();
    }

    private Scanned postedByMark(
            Batch batch, Member member, EnvelopeMark mark, @Nullable String tracking, LocalDate on) {
        Posting posting = member.posting();
        if (posting.status() == PostingStatus.POSTED || posting.status() == PostingStatus.ANSWERED) {
            return new Scanned.Before(posting);
        }
        if (posting.status() != PostingStatus.PRINTED) {
            return new Scanned.Unknown();
        }
        if (mark.copy() != posting.copies()) {
            return new Scanned.OldCopy(posting);
        }
        return switch (member.address()) {
            case Found.None(AddressBook.Obstacle why, String name) -> new Scanned.Pull(posting, why, name);
            case Found.Address to -> {
                boolean done = posted(posting, to.facility().facilityId(), tracking, on);
                closeWhenDone(batch.batchId());
                yield done ? new Scanned.Posted(posting, to.addressee().name()) : new Scanned.NotOnThatDay();
            }
        };
    }

    private void closeWhenDone(String batchId) {
        if (open(batchId).map(Open::done).orElse(true)) {
            batches.close(batchId);
        }
    }
}
