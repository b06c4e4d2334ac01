package org.vestka.dispatch.posting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.dispatch.posting.WaitingPostings.Waiting;
import org.vestka.platform.kernel.Decision;

/** The dispatcher's work but for printing: looks at what waits, makes batches, takes letters out, notes what was posted. */
public final class Dispatching {

    /** So many of the oldest are looked at; a facility's letters beyond them come to the front as these go out. */
    private static final int LOOKED_AT = 2_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private final WaitingPostings waiting;
    private final Postings postings;
    private final Batches batches;
    private final AddressBook addresses;
    private final Clock clock;

    public Dispatching(
            WaitingPostings waiting, Postings postings, Batches batches, AddressBook addresses, Clock clock) {
        this.waiting = waiting;
        this.postings = postings;
        this.batches = batches;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A member of a batch as it is now. */
    public record Member(Posting posting, Found address) {}

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
     * @param batchId made for this request by the page; the same one asked again gives the same batch
     * @return empty when nothing waits there
     */
    public Optional<Batch> make(
            String batchId, String facilityId, @Nullable EnvelopeFormat envelope, boolean answerEnvelope) {
        Optional<Batch> before = batches.find(batchId);
        Batch batch;
        if (before.isPresent()) {
            batch = before.get();
        } else {
            List<String> ids = waitingAt(facilityId);
            if (ids.isEmpty()) {
                return Optional.empty();
            }
            batch = new Batch(batchId, facilityId, clock.instant(), envelope, answerEnvelope, ids);
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

    private List<String> waitingAt(String facilityId) {
        List<Waiting> oldest = waiting.oldest(LOOKED_AT);
        Map<String, Found> found = addresses.ofAll(
                oldest.stream().map(Waiting::prisonerId).distinct().toList());
        return oldest.stream()
                .filter(one -> found.get(one.prisonerId()) instanceof Found.Address to
                        && to.facility().facilityId().equals(facilityId))
                .limit(Batch.MOST)
                .map(Waiting::postingId)
                .toList();
    }

    /** Batches that are not done, the oldest first. */
    public List<Batch> openBatches() {
        return batches.open(100);
    }

    /** The batch with its members as they are at this moment. */
    public Optional<Open> open(String batchId) {
        return batches.find(batchId).map(batch -> {
            List<Posting> members = new ArrayList<>(postings.findAll(batch.postingIds()));
            members.removeIf(posting -> !batchId.equals(posting.batchId()));
            members.sort(Comparator.comparingInt(posting -> batch.postingIds().indexOf(posting.postingId())));
            Map<String, Found> found = addresses.ofAll(
                    members.stream().map(Posting::prisonerId).distinct().toList());
            return new Open(
                    batch,
                    members.stream()
                            .map(posting -> new Member(
                                    posting,
                                    found.getOrDefault(
                                            posting.prisonerId(),
                                            new Found.None(AddressBook.Obstacle.UNKNOWN_PRISONER, null))))
                            .toList());
        });
    }

    /** Takes a letter out of its batch; it waits again. False when it is past that. */
    public boolean takeOut(String batchId, String postingId) {
        Instant now = clock.instant();
        postings.find(postingId).ifPresent(posting -> waiting.open(postingId, posting.prisonerId()));
        Decision<Posting, PostingEvent, PostingRefusal> out =
                postings.change(postingId, posting -> posting.takenOutOf(batchId, now));
        if (out instanceof Decision.Refused<Posting, PostingEvent, PostingRefusal>) {
            waiting.close(postingId);
            return false;
        }
        closeWhenDone(batchId);
        return true;
    }

    /**
     * Notes that these letters of a batch were handed to the post.
     *
     * @return how many are posted now; those that may not leave, or were not printed, are not among them
     */
    public int posted(String batchId, Collection<String> postingIds, LocalDate on) {
        Instant now = clock.instant();
        int count = 0;
        for (Member member : open(batchId).map(Open::toBePosted).orElse(List.of())) {
            String id = member.posting().postingId();
            if (postingIds.contains(id)
                    && postings.change(id, posting -> posting.posted(on, now))
                            instanceof Decision.Changed<Posting, PostingEvent, PostingRefusal>) {
                count++;
            }
        }
        closeWhenDone(batchId);
        return count;
    }

    private void closeWhenDone(String batchId) {
        if (open(batchId).map(Open::done).orElse(true)) {
            batches.close(batchId);
        }
    }
}
