package org.vestka.assignment.draw;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who can be written to, kept in memory so that a draw is a matter of microseconds: one set per weight, one set
 * per trait, a draw is the first weight whose set has something in common with the wishes, and a fair pick of it.
 *
 * <p>It only proposes. Several instances keep a pool each and may propose the same prisoner at the same moment; the
 * compare-and-set on the prisoner's counter document decides, and what it says comes back by {@link #put}.
 *
 * <p>Thread-safe: draws share, changes exclude.
 */
public final class DrawPool {

    /** Those with more letters than this are all the same to a draw; keeps the number of sets small beside a star. */
    private static final int HEAVIEST = 255;

    private final DrawRules rules;
    private final RandomGenerator random;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<@Nullable Candidate> candidates = new ArrayList<>();
    private final ArrayDeque<Integer> freeSlots = new ArrayDeque<>();
    private final TreeMap<Integer, SlotSet> byWeight = new TreeMap<>();
    private final Map<Trait, SlotSet> byTrait = new HashMap<>();
    private final List<@Nullable Integer> weights = new ArrayList<>();
    private Map<String, Integer> offeredLately = new HashMap<>();
    private Map<String, Integer> offeredBefore = new HashMap<>();
    private LocalDate today;
    private int held;
    private int writable;

    /**
     * @param random a SecureRandom in earnest: whom a stranger is given must not be foreseeable; seeded in tests. It is
     *     called from many threads.
     * @param today the day (UTC) by which birthdays and silence are judged until {@link #advanceTo}
     */
    public DrawPool(DrawRules rules, RandomGenerator random, LocalDate today) {
        this.rules = rules;
        this.random = random;
        this.today = today;
    }

    /** Takes in what is now known of a prisoner, unless something newer is known already. */
    public void put(Candidate candidate) {
        lock.writeLock().lock();
        try {
            take(candidate);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** As {@link #put}, for many at once: the way to fill a pool at the start. */
    public void putAll(Collection<Candidate> many) {
        lock.writeLock().lock();
        try {
            many.forEach(this::take);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets a prisoner. */
    public void remove(String prisonerId) {
        lock.writeLock().lock();
        try {
            Integer slot = slots.remove(prisonerId);
            if (slot != null) {
                Candidate gone = candidates.set(slot, null);
                if (gone != null) {
                    wishedFor(gone).forEach(trait -> dropTrait(trait, slot));
                    count(gone, -1);
                }
                weigh(slot, null);
                freeSlots.push(slot);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** A new day: birthdays come near, silences grow long. Does nothing when the day is not later. */
    public void advanceTo(LocalDate day) {
        lock.writeLock().lock();
        try {
            if (day.isAfter(today)) {
                today = day;
                for (int slot = 0; slot < candidates.size(); slot++) {
                    weigh(slot, candidates.get(slot));
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Somebody was offered without a place being held. Until that is forgotten it weighs like a letter, so that a flood does
     * not fall on one; it is no letter, and keeps nobody out.
     */
    public void offered(String prisonerId) {
        lock.writeLock().lock();
        try {
            offeredLately.merge(prisonerId, 1, Integer::sum);
            weighAgain(prisonerId);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets the offers that were made before this was last called. */
    public void forgetOldOffers() {
        lock.writeLock().lock();
        try {
            Map<String, Integer> forgotten = offeredBefore;
            offeredBefore = offeredLately;
            offeredLately = new HashMap<>();
            forgotten.keySet().forEach(this::weighAgain);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * Draws uniformly among those with the least weight who have every trait that is wished for.
     *
     * @param wishes all of them must fit; none: anybody
     * @param justShown never drawn this time: who was on the writer's screen when they asked for someone else
     */
    public DrawOutcome draw(Set<Trait> wishes, Set<String> justShown) {
        lock.readLock().lock();
        try {
            if (byWeight.isEmpty()) {
                return new DrawOutcome.NobodyIsFree();
            }
            SlotSet fitting = null;
            for (Trait wish : wishes) {
                SlotSet having = byTrait.get(wish);
                if (having == null) {
                    return new DrawOutcome.NobodyFits();
                }
                fitting = fitting == null ? having : fitting.and(having);
            }
            boolean onlyShownFit = false;
            for (SlotSet sameWeight : byWeight.values()) {
                SlotSet circle = fitting == null ? sameWeight : sameWeight.and(fitting);
                SlotSet fresh = without(circle, justShown);
                if (fresh.count() > 0) {
                    return drawn(fresh.select(random.nextInt(fresh.count())));
                }
                onlyShownFit |= circle.count() > 0;
            }
            return onlyShownFit ? new DrawOutcome.NobodyElse() : new DrawOutcome.NobodyFits();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What is known of a prisoner; empty when nothing is. */
    public Optional<Candidate> find(String prisonerId) {
        lock.readLock().lock();
        try {
            Integer slot = slots.get(prisonerId);
            return slot == null ? Optional.empty() : Optional.ofNullable(candidates.get(slot));
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * What can be wished for, the most frequent first; only what several people share, so that a choice points at nobody.
     *
     * @param atMost how many
     */
    public List<String> frequent(Trait.Kind kind, int atMost) {
        lock.readLock().lock();
        try {
            return byTrait.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().kind() == kind && entry.getValue().count() > 1)
                    .sorted(Comparator.<Map.Entry<Trait, SlotSet>>comparingInt(
                                    entry -> -entry.getValue().count())
                            .thenComparing(entry -> entry.getKey().value()))
                    .limit(atMost)
                    .map(entry -> entry.getKey().value())
                    .toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many of those who can be drawn have how many letters. */
    public SortedMap<Integer, Integer> spread() {
        lock.readLock().lock();
        try {
            SortedMap<Integer, Integer> people = new TreeMap<>();
            for (int slot = 0; slot < candidates.size(); slot++) {
                Candidate candidate = candidates.get(slot);
                if (candidate != null && weights.get(slot) != null) {
                    people.merge(candidate.tally().letters(), 1, Integer::sum);
                }
            }
            return people;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * How full the places are: what a flood fills first.
     *
     * @param held places kept for writers who have not sent anything yet
     * @param places as many as the cap allows for everyone who may be written to
     */
    public record Occupancy(int held, int places) {}

    public Occupancy occupancy() {
        lock.readLock().lock();
        try {
            return new Occupancy(held, writable * rules.cap());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many can be drawn now. */
    public int free() {
        lock.readLock().lock();
        try {
            return byWeight.values().stream().mapToInt(SlotSet::count).sum();
        } finally {
            lock.readLock().unlock();
        }
    }

    private void take(Candidate candidate) {
        Integer known = slots.get(candidate.prisonerId());
        int slot = known == null ? newSlot(candidate.prisonerId()) : known;
        Candidate before = candidates.get(slot);
        if (before != null && before.version() > candidate.version()) {
            return;
        }
        candidates.set(slot, candidate);
        if (before != null) {
            count(before, -1);
        }
        count(candidate, 1);
        Set<Trait> had = before == null ? Set.of() : wishedFor(before);
        Set<Trait> has = wishedFor(candidate);
        if (!had.equals(has)) {
            had.forEach(trait -> dropTrait(trait, slot));
            has.forEach(
                    trait -> byTrait.computeIfAbsent(trait, _ -> new SlotSet()).add(slot));
        }
        weigh(slot, candidate);
    }

    private void count(Candidate candidate, int sign) {
        if (candidate.strangersMail() != StrangersMail.MUST_NOT_BE_SENT) {
            writable += sign;
            held += sign * candidate.tally().held();
        }
    }

    /** Whoever is never drawn leaves no trace in what can be wished for either. */
    private static Set<Trait> wishedFor(Candidate candidate) {
        return candidate.strangersMail() == StrangersMail.MUST_NOT_BE_SENT ? Set.of() : candidate.traits();
    }

    private int newSlot(String prisonerId) {
        Integer free = freeSlots.poll();
        int slot = free == null ? candidates.size() : free;
        if (free == null) {
            candidates.add(null);
            weights.add(null);
        }
        slots.put(prisonerId, slot);
        return slot;
    }

    private void weighAgain(String prisonerId) {
        Integer slot = slots.get(prisonerId);
        if (slot != null) {
            weigh(slot, candidates.get(slot));
        }
    }

    private int offers(String prisonerId) {
        return offeredLately.getOrDefault(prisonerId, 0) + offeredBefore.getOrDefault(prisonerId, 0);
    }

    private void weigh(int slot, @Nullable Candidate candidate) {
        Integer after = candidate != null && rules.takesOneMore(candidate)
                ? Math.min(rules.weight(candidate, today) + offers(candidate.prisonerId()), HEAVIEST)
                : null;
        Integer before = weights.set(slot, after);
        if (before != null && !before.equals(after)) {
            SlotSet old = byWeight.get(before);
            if (old != null) {
                old.remove(slot);
                if (old.count() == 0) {
                    byWeight.remove(before);
                }
            }
        }
        if (after != null && !after.equals(before)) {
            byWeight.computeIfAbsent(after, _ -> new SlotSet()).add(slot);
        }
    }

    private void dropTrait(Trait trait, int slot) {
        byTrait.computeIfPresent(trait, (_, having) -> {
            having.remove(slot);
            return having.count() == 0 ? null : having;
        });
    }

    private SlotSet without(SlotSet circle, Set<String> justShown) {
        SlotSet left = circle;
        for (String shown : justShown) {
            Integer slot = slots.get(shown);
            if (slot != null && left.contains(slot)) {
                left = left == circle ? circle.copy() : left;
                left.remove(slot);
            }
        }
        return left;
    }

    private DrawOutcome drawn(int slot) {
        Candidate candidate = candidates.get(slot);
        if (candidate == null) {
            throw new IllegalStateException("a slot without a candidate has a weight");
        }
        return new DrawOutcome.Drawn(candidate.prisonerId(), candidate.strangersMail());
    }
}
