package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.OpenHolds.OpenHold;
import org.vestka.platform.kernel.Decision;

/**
 * Gives a prisoner to a writer: one that is drawn, or one that was chosen. The pool in memory proposes; the counter
 * document decides, so that several instances never go above the cap together.
 */
public final class Assigning {

    /** A place is held this long. */
    public static final Duration HOLD = Duration.ofDays(3);

    /** So many proposals may be lost to others who were quicker before the writer is asked to try again. */
    private static final int PROPOSALS = 20;

    private final DrawPool pool;
    private final PoolUpkeep upkeep;
    private final DrawRules rules;
    private final Correspondents correspondents;
    private final Assignments assignments;
    private final OpenHolds openHolds;
    private final Facilities facilities;
    private final Clock clock;

    public Assigning(
            DrawPool pool,
            PoolUpkeep upkeep,
            DrawRules rules,
            Correspondents correspondents,
            Assignments assignments,
            OpenHolds openHolds,
            Facilities facilities,
            Clock clock) {
        this.pool = pool;
        this.upkeep = upkeep;
        this.rules = rules;
        this.correspondents = correspondents;
        this.assignments = assignments;
        this.openHolds = openHolds;
        this.facilities = facilities;
        this.clock = clock;
    }

    /** What a writer gets. */
    public sealed interface Given {

        /** A person, and a place with them until a moment. */
        record Held(Assignment assignment, Portrait portrait, StrangersMail strangersMail) implements Given {}

        /** Nobody was drawn. */
        record Nobody(DrawOutcome why) implements Given {}

        /** The one who was chosen cannot be written to now. */
        record NotThisOne(HoldRefusal why) implements Given {}

        /** Others were quicker every time. */
        record TryAgain() implements Given {}
    }

    /**
     * Draws somebody and holds a place.
     *
     * @param assignmentId made for this request by the page; the same one asked again gives the same person
     * @param wishes all must fit
     * @param previous the assignment that was on the screen when "someone else" was asked for: its place is given back
     *     and its prisoner is not drawn now
     */
    public Given draw(String assignmentId, Set<Trait> wishes, Optional<String> previous) {
        Optional<Given> before = asBefore(assignmentId);
        if (before.isPresent()) {
            return before.get();
        }
        Set<String> justShown = new HashSet<>();
        previous.flatMap(this::giveUp).ifPresent(justShown::add);
        for (int proposal = 0; proposal < PROPOSALS; proposal++) {
            DrawOutcome outcome = pool.draw(wishes, justShown);
            if (!(outcome instanceof DrawOutcome.Drawn drawn)) {
                return new Given.Nobody(outcome);
            }
            Given given = hold(assignmentId, drawn.prisonerId());
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
        return asBefore(assignmentId).orElseGet(() -> hold(assignmentId, prisonerId));
    }

    /** Gives the place back before its time; the prisoner whose place it was, unless nothing was held. */
    public Optional<String> giveUp(String assignmentId) {
        return assignments
                .find(assignmentId)
                .filter(assignment -> assignment.status() == Assignment.Status.HELD)
                .map(assignment -> {
                    lapse(new OpenHold(assignmentId, assignment.prisonerId(), assignment.lapsesAt()));
                    return assignment.prisonerId();
                });
    }

    /**
     * Ends a hold: assignment first, then its place, then the entry of the sweeper's list; whatever a crash leaves
     * undone is done by the next sweep. A place that a letter has taken in the meantime stays taken.
     */
    void lapse(OpenHold hold) {
        assignments.change(hold.assignmentId(), Assignment::lapse);
        correspondents.change(hold.prisonerId(), there -> there.giveBack(hold.assignmentId()));
        openHolds.end(hold.assignmentId());
    }

    /** What the same request was given before, or was about to be given when something broke. */
    private Optional<Given> asBefore(String assignmentId) {
        Optional<Assignment> assignment = assignments.find(assignmentId);
        if (assignment.isPresent()) {
            return Optional.of(show(assignment.get()));
        }
        return openHolds
                .find(assignmentId)
                .map(begun -> hold(assignmentId, begun.prisonerId()))
                .filter(given -> given instanceof Given.Held);
    }

    private Given hold(String assignmentId, String prisonerId) {
        Instant lapsesAt = clock.instant().plus(HOLD).truncatedTo(ChronoUnit.SECONDS);
        OpenHold begun = openHolds.begin(new OpenHold(assignmentId, prisonerId, lapsesAt));
        if (!begun.prisonerId().equals(prisonerId)) {
            return hold(assignmentId, begun.prisonerId());
        }
        Decision<Correspondent, Silence, HoldRefusal> decision = correspondents.change(
                prisonerId,
                there -> there.portrait() == null
                        ? Decision.refused(HoldRefusal.UNKNOWN)
                        : there.hold(assignmentId, begun.lapsesAt(), rules.cap(), strangersMail(there)));
        if (decision instanceof Decision.Refused<Correspondent, Silence, HoldRefusal>(HoldRefusal reason)) {
            openHolds.end(assignmentId);
            return new Given.NotThisOne(reason);
        }
        Decision<Assignment, AssignmentEvent, Silence> held =
                Assignment.held(assignmentId, prisonerId, begun.lapsesAt());
        assignments.add(held);
        return assignments
                .find(assignmentId)
                .map(this::show)
                .orElseThrow(() -> new IllegalStateException("an assignment that was added is not there"));
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
        return correspondent.strangersMail(correspondent.facilityId().flatMap(facilities::rules));
    }
}
