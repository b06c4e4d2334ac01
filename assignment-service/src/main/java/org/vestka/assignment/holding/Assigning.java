package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.Flood;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.OpenHolds.OpenHold;
import org.vestka.platform.kernel.Decision;

/**
 * Gives a prisoner to a writer: one that is drawn, one that was chosen, or the one they have written to before. The pool
 * in memory proposes; the counter document decides, so that several instances never go above the cap together.
 */
public final class Assigning {

    /** A place is held this long. */
    public static final Duration HOLD = Duration.ofDays(3);

    /** So many proposals may be lost to others who were quicker before the writer is asked to try again. */
    private static final int PROPOSALS = 20;

    private final DrawPool pool;
    private final PoolUpkeep upkeep;
    private final DrawRules rules;
    private final int placesForPenPals;
    private final Flood flood;
    private final Correspondents correspondents;
    private final Assignments assignments;
    private final OpenHolds openHolds;
    private final Facilities facilities;
    private final Clock clock;

    /** @param placesForPenPals above the cap, so that whoever has written before is not kept out by newcomers */
    public Assigning(
            DrawPool pool,
            PoolUpkeep upkeep,
            DrawRules rules,
            int placesForPenPals,
            Flood flood,
            Correspondents correspondents,
            Assignments assignments,
            OpenHolds openHolds,
            Facilities facilities,
            Clock clock) {
        this.pool = pool;
        this.upkeep = upkeep;
        this.rules = rules;
        this.placesForPenPals = placesForPenPals;
        this.flood = flood;
        this.correspondents = correspondents;
        this.assignments = assignments;
        this.openHolds = openHolds;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** Somebody whom a writer was given, with the assignment's id: what a slip says. */
    public record OnScreen(String assignmentId, String prisonerId) {}

    /** What a writer gets. */
    public sealed interface Given {

        /** A person, and a place with them until a moment; or one that they had, when the same request comes again later. */
        record Held(Assignment assignment, Portrait portrait, StrangersMail strangersMail) implements Given {}

        /** A person, and no place yet: under a flood it is held once something was written. */
        record Offered(OnScreen whom, Way way, Portrait portrait, StrangersMail strangersMail) implements Given {}

        /** Nobody was drawn. */
        record Nobody(DrawOutcome why) implements Given {}

        /** The one who was chosen cannot be written to now. */
        record NotThisOne(HoldRefusal why) implements Given {}

        /** Others were quicker every time. */
        record TryAgain() implements Given {}
    }

    /** What comes of asking for a place with one person. */
    public sealed interface Asked {

        /** It is held. */
        record Granted(Assignment assignment) implements Asked {}

        /** There is none. */
        record Refused(HoldRefusal why) implements Asked {}
    }

    /**
     * Draws somebody and holds a place.
     *
     * @param assignmentId made for this request by the page; the same one asked again gives the same person
     * @param wishes all must fit
     * @param previous who was on the screen when "someone else" was asked for: they are not drawn now, and their place is
     *     given back as soon as there is somebody else
     */
    public Given draw(String assignmentId, Set<Trait> wishes, Optional<OnScreen> previous) {
        Given given = asBefore(assignmentId)
                .orElseGet(() -> drawAnew(assignmentId, wishes, previous.map(OnScreen::prisonerId)));
        if (given instanceof Given.Held || given instanceof Given.Offered) {
            // Not before: whoever is left without anybody else keeps the place that they have.
            previous.map(OnScreen::assignmentId)
                    .filter(shown -> !shown.equals(assignmentId))
                    .ifPresent(this::giveUp);
        }
        return given;
    }

    private Given drawAnew(String assignmentId, Set<Trait> wishes, Optional<String> previous) {
        boolean flooded = flood.sweepsAlong();
        Set<String> justShown = new HashSet<>();
        previous.ifPresent(justShown::add);
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            DrawOutcome outcome = pool.draw(wishes, justShown);
            if (!(outcome instanceof DrawOutcome.Drawn drawn)) {
                return new Given.Nobody(outcome);
            }
            OnScreen whom = new OnScreen(assignmentId, drawn.prisonerId());
            Given given = flooded ? offer(whom, Way.DRAWN) : hold(whom, Way.DRAWN);
            if (!(given instanceof Given.NotThisOne)) {
                return given;
            }
            // The pool was behind: it learns what is there now, and the next proposal is another one.
            upkeep.refresh(drawn.prisonerId());
            justShown.add(drawn.prisonerId());
        }
        return new Given.TryAgain();
    }

    /** Holds a place with somebody the writer chose. */
    public Given choose(String assignmentId, String prisonerId) {
        OnScreen whom = new OnScreen(assignmentId, correspondents.whoGoesOnFor(prisonerId));
        return asBefore(assignmentId)
                .orElseGet(() -> flood.sweepsAlong() ? offer(whom, Way.CHOSEN) : hold(whom, Way.CHOSEN));
    }

    /** Holds a place with the one to whom the writer has written before. A flood has no receipts, so it is always held. */
    public Given goOn(String assignmentId, String prisonerId) {
        return asBefore(assignmentId)
                .orElseGet(
                        () -> hold(new OnScreen(assignmentId, correspondents.whoGoesOnFor(prisonerId)), Way.PEN_PAL));
    }

    /** Whether this is somebody who stands on no list. */
    public boolean wantsPrivacy(String prisonerId) {
        return isReached(correspondents.whoGoesOnFor(prisonerId), Correspondent::wantsPrivacy);
    }

    /** As {@link #goOn}, with somebody who wants privacy by now: whoever has written to them is no stranger. */
    public Asked goOnUnlisted(String assignmentId, String prisonerId) {
        return unlisted(
                new OnScreen(assignmentId, correspondents.whoGoesOnFor(prisonerId)),
                Way.PEN_PAL,
                Correspondent::wantsPrivacy);
    }

    /**
     * Holds a place with somebody who wants privacy, for a writer who came by an invitation.
     *
     * @param invitation the id of the invitation, as the registry signed it; once it is taken back, the prisoner is as
     *     unknown as anybody who is not there
     */
    public Asked goByInvitation(String assignmentId, String prisonerId, String invitation) {
        return unlisted(
                new OnScreen(assignmentId, correspondents.whoGoesOnFor(prisonerId)),
                Way.INVITED,
                there -> there.isReachedBy(invitation));
    }

    /** Who is not reached is answered as an id that nobody has: only who may know of them learns that they are there. */
    private Asked unlisted(OnScreen whom, Way way, Predicate<Correspondent> reached) {
        boolean anothers = openHolds
                .find(whom.assignmentId())
                .filter(begun -> !begun.prisonerId().equals(whom.prisonerId()))
                .isPresent();
        Optional<Assignment> before = assignments.find(whom.assignmentId());
        if (anothers || before.isPresent()) {
            return before.filter(held ->
                            held.prisonerId().equals(whom.prisonerId()) && isReached(whom.prisonerId(), reached))
                    .<Asked>map(Asked.Granted::new)
                    .orElseGet(() -> new Asked.Refused(HoldRefusal.UNKNOWN));
        }
        return ask(
                whom,
                way,
                (there, lapsesAt) -> reached.test(there)
                        ? there.holdUnlisted(whom.assignmentId(), lapsesAt, cap(way), rulesWhere(there))
                        : Decision.refused(HoldRefusal.UNKNOWN));
    }

    private boolean isReached(String prisonerId, Predicate<Correspondent> reached) {
        return correspondents
                .find(prisonerId)
                .filter(there -> reached.test(there.correspondent()))
                .isPresent();
    }

    /**
     * A draft was saved: a place that was only offered is held from now on, if there is one left. If there is none, the
     * letter is taken all the same, as one whose hold has lapsed.
     */
    public void keep(OnScreen whom, Way way) {
        if (assignments.find(whom.assignmentId()).isEmpty()) {
            hold(new OnScreen(whom.assignmentId(), correspondents.whoGoesOnFor(whom.prisonerId())), way);
        }
    }

    /** Gives the place back before its time; nothing happens when it is not held. */
    public void giveUp(String assignmentId) {
        assignments
                .find(assignmentId)
                .filter(assignment -> assignment.status() == Assignment.Status.HELD)
                .ifPresent(assignment -> lapse(new OpenHold(
                        assignmentId,
                        assignment.prisonerId(),
                        assignment.lapsesAt(),
                        Objects.requireNonNullElse(assignment.way(), Way.DRAWN))));
    }

    /**
     * Ends a hold: assignment first, then its place, then the entry of the sweeper's list; whatever a crash leaves
     * undone is done by the next sweep. A place that a letter has taken in the meantime stays taken.
     */
    void lapse(OpenHold hold) {
        assignments.change(hold.assignmentId(), Assignment::lapse);
        correspondents.change(hold.prisonerId(), there -> there.giveBack(hold.assignmentId()));
        openHolds.end(hold.assignmentId(), hold.prisonerId());
    }

    /** What the same request was given before, or was about to be given when something broke. */
    private Optional<Given> asBefore(String assignmentId) {
        Optional<Assignment> assignment = assignments.find(assignmentId);
        if (assignment.isPresent()) {
            return Optional.of(show(assignment.get()));
        }
        return openHolds
                .find(assignmentId)
                .map(begun -> hold(new OnScreen(assignmentId, begun.prisonerId()), begun.way()))
                .filter(given -> given instanceof Given.Held);
    }

    private Given offer(OnScreen whom, Way way) {
        Correspondent there = correspondents
                .find(whom.prisonerId())
                .map(Correspondents.Counted::correspondent)
                .orElseGet(() -> Correspondent.unknown(whom.prisonerId()));
        StrangersMail strangersMail = strangersMail(there);
        Portrait portrait = there.portrait();
        Optional<HoldRefusal> refusal = there.refusal(cap(way), strangersMail);
        if (refusal.isPresent() || portrait == null) {
            return new Given.NotThisOne(refusal.orElse(HoldRefusal.UNKNOWN));
        }
        pool.offered(whom.prisonerId());
        return new Given.Offered(whom, way, portrait, strangersMail);
    }

    private Given hold(OnScreen whom, Way way) {
        return switch (ask(
                whom,
                way,
                (there, lapsesAt) -> there.hold(whom.assignmentId(), lapsesAt, cap(way), strangersMail(there)))) {
            case Asked.Granted(Assignment assignment) -> show(assignment);
            case Asked.Refused(HoldRefusal why) -> new Given.NotThisOne(why);
        };
    }

    /** How the counter document decides on a place until a moment. */
    private interface Asking
            extends BiFunction<Correspondent, Instant, Decision<Correspondent, Silence, HoldRefusal>> {}

    private Asked ask(OnScreen whom, Way way, Asking asking) {
        Instant lapsesAt = clock.instant().plus(HOLD).truncatedTo(ChronoUnit.SECONDS);
        OpenHold begun = openHolds.begin(new OpenHold(whom.assignmentId(), whom.prisonerId(), lapsesAt, way));
        if (!begun.prisonerId().equals(whom.prisonerId())) {
            return ask(new OnScreen(whom.assignmentId(), begun.prisonerId()), way, asking);
        }
        Decision<Correspondent, Silence, HoldRefusal> decision =
                correspondents.change(whom.prisonerId(), there -> asking.apply(there, begun.lapsesAt()));
        if (decision instanceof Decision.Refused<Correspondent, Silence, HoldRefusal>(HoldRefusal reason)) {
            // Only the entry that is about this one: the same request may have found somebody else meanwhile.
            openHolds.end(whom.assignmentId(), whom.prisonerId());
            return new Asked.Refused(reason);
        }
        assignments.add(Assignment.held(whom.assignmentId(), whom.prisonerId(), way, begun.lapsesAt()));
        return assignments
                .find(whom.assignmentId())
                .<Asked>map(Asked.Granted::new)
                .orElseThrow(() -> new IllegalStateException("an assignment that was added is not there"));
    }

    private int cap(Way way) {
        return way == Way.PEN_PAL ? rules.cap() + placesForPenPals : rules.cap();
    }

    private Given show(Assignment assignment) {
        return correspondents
                .find(assignment.prisonerId())
                .<Given>map(counted -> {
                    Portrait portrait = counted.correspondent().portrait();
                    return portrait == null
                            ? new Given.NotThisOne(HoldRefusal.UNKNOWN)
                            : new Given.Held(assignment, portrait, strangersMail(counted.correspondent()));
                })
                .orElseGet(() -> new Given.NotThisOne(HoldRefusal.UNKNOWN));
    }

    private StrangersMail strangersMail(Correspondent correspondent) {
        return correspondent.strangersMail(rulesWhere(correspondent));
    }

    private Optional<MailRules> rulesWhere(Correspondent correspondent) {
        return correspondent.facilityId().flatMap(facilities::rules);
    }
}
