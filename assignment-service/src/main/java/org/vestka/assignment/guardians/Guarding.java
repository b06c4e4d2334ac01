package org.vestka.assignment.guardians;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.Portrait;
import org.vestka.assignment.holding.PrisonerWatch;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.WordCode;

/** Taking somebody on, staying, leaving, and being told. */
public final class Guarding implements PrisonerWatch {

    /** So long before it a birthday is told: a letter needs that time. */
    static final int DAYS_BEFORE_A_BIRTHDAY = 30;

    /** So long before it a hearing is told. */
    static final int DAYS_BEFORE_A_HEARING = 14;

    /** So long before it an expected release is told: what is written later may come too late. */
    static final int DAYS_BEFORE_A_RELEASE = 30;

    /** So long without a posted letter is a silence. */
    static final int WEEKS_OF_SILENCE = 6;

    private static final int PROPOSALS = 50;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@<>\"(),:;]{1,250}\\.[^\\s@.]{2,63}");

    private final Guardianships guardianships;
    private final SealedAddresses addresses;
    private final AddressSealer sealer;
    private final Correspondents correspondents;
    private final DrawPool pool;
    private final Random random;
    private final Clock clock;

    public Guarding(
            Guardianships guardianships,
            SealedAddresses addresses,
            AddressSealer sealer,
            Correspondents correspondents,
            DrawPool pool,
            Random random,
            Clock clock) {
        this.guardianships = guardianships;
        this.addresses = addresses;
        this.sealer = sealer;
        this.correspondents = correspondents;
        this.pool = pool;
        this.random = random;
        this.clock = clock;
    }

    /** Whether an e-mail address can be one. */
    public static boolean isAddress(String typed) {
        return typed.length() <= LONGEST_ADDRESS && ADDRESS.matcher(typed).matches();
    }

    /**
     * Somebody who has no guardian now: one who has lost theirs comes first, then those with the fewest letters, by lot.
     * Nobody learns which of the two it was. Empty when everyone has one. Only people who are in prison are offered.
     *
     * @param shown who was on the screen when somebody else was asked for; empty when nobody was
     */
    public Optional<String> someoneWithout(Optional<String> shown) {
        Set<String> guarded = new HashSet<>();
        Set<String> left = new HashSet<>();
        guardianships.forEach(each -> {
            switch (each.status()) {
                case ACTIVE -> guarded.add(each.prisonerId());
                case LAPSED, LEFT -> left.add(each.prisonerId());
            }
        });
        Set<String> passed = new HashSet<>(guarded);
        shown.ifPresent(passed::add);
        left.removeAll(passed);
        List<String> byLot = new ArrayList<>(left);
        Collections.shuffle(byLot, random);
        for (String prisonerId : byLot) {
            if (isOffered(prisonerId)) {
                return Optional.of(prisonerId);
            }
        }
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            if (!(pool.draw(Set.of(), passed) instanceof DrawOutcome.Drawn drawn)) {
                return Optional.empty();
            }
            if (isOffered(drawn.prisonerId())) {
                return Optional.of(drawn.prisonerId());
            }
            passed.add(drawn.prisonerId());
        }
        return Optional.empty();
    }

    private boolean isOffered(String prisonerId) {
        return correspondents
                .find(prisonerId)
                .map(Correspondents.Counted::correspondent)
                .filter(there -> there.isInPrison() && there.portrait() != null)
                .isPresent();
    }

    /** The id that goes on for this one, where the same person was there twice. */
    public String whoGoesOnFor(String prisonerId) {
        return correspondents.whoGoesOnFor(prisonerId);
    }

    /** What is public of a prisoner; empty when nothing is. */
    public Optional<Portrait> portrait(String prisonerId) {
        return correspondents
                .find(prisonerId)
                .flatMap(counted -> Optional.ofNullable(counted.correspondent().portrait()));
    }

    /**
     * Takes somebody on. The same form sent again is the same guardianship with the same words, and leaves no other address:
     * the address is there before anybody is asked whether it is theirs, and nobody is asked about another one.
     *
     * @param guardianshipId made for the form
     * @param contactId made for the form
     * @param email null when none is left
     */
    public void begin(
            String guardianshipId,
            String prisonerId,
            WordCode code,
            String contactId,
            @Nullable String email,
            String language) {
        if (guardianships.find(guardianshipId).isPresent()) {
            return;
        }
        if (email != null) {
            addresses.keep(new SealedAddresses.SealedAddress(contactId, sealer.seal(contactId, email), language));
        }
        guardianships.add(Guardianship.begun(
                guardianshipId,
                guardianships.hash(code),
                correspondents.whoGoesOnFor(prisonerId),
                email == null ? null : contactId,
                language,
                now()));
        if (guardianships.byContact(contactId).isEmpty()) {
            // The same form came at the same moment without an address, or was ended already: nothing would forget it.
            addresses.forget(contactId);
        }
    }

    public void goOn(String guardianshipId) {
        guardianships.change(guardianshipId, there -> there.goOn(now()));
    }

    /** Ends it, and forgets the address. */
    public void leave(String guardianshipId) {
        Optional<Guardianship> before = guardianships.find(guardianshipId);
        guardianships.change(guardianshipId, Guardianship::leave);
        before.map(Guardianship::contactId).ifPresent(addresses::forget);
    }

    /**
     * Whoever reads mail at an address says that it is theirs.
     *
     * @param contactId which only the mail that went there names, sealed
     * @return false when nobody left such an address, or took it back
     */
    public boolean confirmAddress(String contactId) {
        Optional<Guardianship> there = guardianships.byContact(contactId);
        there.ifPresent(each -> guardianships.change(each.guardianshipId(), Guardianship::confirmAddress));
        return there.isPresent();
    }

    public void approve(String guardianshipId) {
        guardianships.change(guardianshipId, Guardianship::approve);
    }

    @Override
    public void turned(String prisonerId, Turn turn, String eventId, LocalDate on) {
        News news = new News(eventId, turn == Turn.MOVED ? News.Kind.MOVED : News.Kind.RELEASED, on);
        guardianships
                .of(prisonerId)
                .forEach(each -> guardianships.change(each.guardianshipId(), there -> there.tell(news)));
    }

    @Override
    public void wasTheSameAs(String prisonerId, String into) {
        String goesOn = correspondents.whoGoesOnFor(into);
        guardianships
                .of(prisonerId)
                .forEach(each -> guardianships.change(each.guardianshipId(), there -> there.staysWith(goesOn)));
    }

    /** What a new day brings: birthdays, hearings, releases, silences, and the question whether they go on. Any instance, any number of times. */
    public void turnTheDay() {
        Instant now = now();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        guardianships.forEach(each -> {
            if (each.status() == Guardianship.Status.ACTIVE) {
                // Entries that were joined in another order than they were heard of are followed here at the latest.
                String goesOn = correspondents.whoGoesOnFor(each.prisonerId());
                guardianships.change(each.guardianshipId(), there -> there.staysWith(goesOn));
                correspondents
                        .find(goesOn)
                        .map(Correspondents.Counted::correspondent)
                        .ifPresent(prisoner -> tell(each, prisoner, today));
                guardianships.change(each.guardianshipId(), there -> there.advanceTo(now));
            }
        });
    }

    private void tell(Guardianship guardianship, Correspondent prisoner, LocalDate today) {
        Portrait portrait = prisoner.portrait();
        if (portrait == null) {
            return;
        }
        LocalDate birthDate = portrait.birthDate();
        if (birthDate != null) {
            tellWhenNear(guardianship, News.Kind.BIRTHDAY, next(birthDate, today), today, DAYS_BEFORE_A_BIRTHDAY);
        }
        for (Portrait.CourtDay hearing : portrait.hearings()) {
            tellWhenNear(guardianship, News.Kind.HEARING, hearing.day(), today, DAYS_BEFORE_A_HEARING);
        }
        LocalDate release = portrait.expectedRelease();
        if (release != null) {
            tellWhenNear(guardianship, News.Kind.RELEASE_EXPECTED, release, today, DAYS_BEFORE_A_RELEASE);
        }
        LocalDate last = prisoner.lastLetter();
        LocalDate quietSince = last == null ? LocalDate.ofInstant(guardianship.since(), ZoneOffset.UTC) : last;
        if (prisoner.mayBeWrittenTo()
                && prisoner.tally().open() == 0
                && ChronoUnit.WEEKS.between(quietSince, today) >= WEEKS_OF_SILENCE) {
            News news = new News("silent-" + quietSince, News.Kind.SILENT, quietSince);
            guardianships.change(guardianship.guardianshipId(), there -> there.tell(news));
        }
    }

    /** A day that is put off is another day, and told again. */
    private void tellWhenNear(
            Guardianship guardianship, News.Kind kind, LocalDate day, LocalDate today, int daysBefore) {
        if (!day.isBefore(today) && ChronoUnit.DAYS.between(today, day) <= daysBefore) {
            News news = new News(kind.about(day), kind, day);
            guardianships.change(guardianship.guardianshipId(), there -> there.tell(news));
        }
    }

    private static LocalDate next(LocalDate birthDate, LocalDate today) {
        LocalDate thisYear = birthDate.withYear(today.getYear());
        return thisYear.isBefore(today) ? birthDate.withYear(today.getYear() + 1) : thisYear;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
