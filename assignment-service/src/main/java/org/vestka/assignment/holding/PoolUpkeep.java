package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.holding.Correspondents.Counted;

/**
 * Keeps the pool of this instance near to what the store says: at once for what this instance changes, a moment later for
 * what others change, and from time to time altogether. The pool may be behind; the counter document never is.
 */
public final class PoolUpkeep {

    /** What was only offered weighs for so long at least, and at most twice as long: whoever writes has saved by then. */
    static final Duration OFFERS_WEIGH = Duration.ofMinutes(15);

    /** What another instance says of a prisoner may arrive before it is stored: the prisoner is read again then. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final DrawPool pool;
    private final Correspondents correspondents;
    private final Facilities facilities;
    private final Clock clock;
    private final Map<String, MailRules> rules = new ConcurrentHashMap<>();
    private final Map<String, Instant> readAgain = new ConcurrentHashMap<>();
    private volatile boolean rulesChanged;
    private volatile Instant offersForgotten = Instant.EPOCH;

    public PoolUpkeep(DrawPool pool, Correspondents correspondents, Facilities facilities, Clock clock) {
        this.pool = pool;
        this.correspondents = correspondents;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** A state that was just read or stored. */
    public void saw(Counted counted) {
        Correspondent correspondent = counted.correspondent();
        pool.put(correspondent.candidate(
                counted.version(), correspondent.facilityId().flatMap(this::rulesOf)));
    }

    /** Reads one prisoner now. */
    public void refresh(String prisonerId) {
        correspondents.find(prisonerId).ifPresent(this::saw);
    }

    /** Somebody said something of a prisoner: read now, and once more when whoever said it has surely stored it. */
    public void heardOf(String prisonerId) {
        refresh(prisonerId);
        readAgain.put(prisonerId, clock.instant().plus(AGAIN));
    }

    /** The rules of a facility are others now; everyone there is weighed again with the next {@link #catchUp}. */
    public void learned(MailRules now) {
        if (!now.equals(rules.put(now.facilityId(), now))) {
            rulesChanged = true;
        }
    }

    /** What has to be done every few seconds. */
    public void catchUp() {
        pool.advanceTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (offersForgotten.plus(OFFERS_WEIGH).isBefore(clock.instant())) {
            offersForgotten = clock.instant();
            pool.forgetOldOffers();
        }
        if (rulesChanged) {
            rulesChanged = false;
            rereadEverybody();
            return;
        }
        Instant now = clock.instant();
        List<String> due = readAgain.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        due.forEach(prisonerId -> {
            readAgain.remove(prisonerId);
            refresh(prisonerId);
        });
    }

    /** Reads everything, at the start and from time to time: nothing that was missed stays wrong for long. */
    public void reread() {
        facilities.forEach(one -> rules.put(one.facilityId(), one));
        rereadEverybody();
    }

    private void rereadEverybody() {
        correspondents.forEach(this::saw);
    }

    private Optional<MailRules> rulesOf(String facilityId) {
        MailRules known = rules.get(facilityId);
        if (known == null) {
            Optional<MailRules> stored = facilities.rules(facilityId);
            stored.ifPresent(one -> rules.put(facilityId, one));
            return stored;
        }
        return Optional.of(known);
    }
}
