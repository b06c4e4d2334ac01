package org.vestka.assignment.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.assignment.draw.Candidate;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Tally;
import org.vestka.platform.kernel.Decision;

/**
 * A prisoner with the letters that they have and will have: the counter that decides whether one more may be begun.
 * One document, changed by compare-and-set, so that any number of instances stay under the cap together.
 *
 * @param portrait null when a letter was heard of before its prisoner: the topics are not in order with each other
 * @param hidden of whoever wants privacy: how they are reached all the same; null for everybody else
 * @param open places that are held or taken; as many as the cap, and those whose writers came late
 * @param posted letters that are on their way or arrived
 */
public record Correspondent(
        String prisonerId,
        @Nullable Portrait portrait,
        boolean mayBeWrittenTo,
        @Nullable Hidden hidden,
        List<Place> open,
        int posted,
        @Nullable LocalDate lastPosted) {

    public Correspondent {
        open = List.copyOf(open);
    }

    /**
     * All that is kept of somebody who wants privacy.
     *
     * @param facilityId where they are; null while nobody knows
     * @param invitations ids of the invitations that are open: whoever shows one may write
     */
    public record Hidden(@Nullable String facilityId, Set<String> invitations) {
        public Hidden {
            invitations = Set.copyOf(invitations);
        }
    }

    /** Nothing is known of this prisoner but the id. */
    public static Correspondent unknown(String prisonerId) {
        return new Correspondent(prisonerId, null, false, null, List.of(), 0, null);
    }

    /** What the registry says now. */
    public Correspondent learned(Portrait now, boolean writable) {
        return new Correspondent(prisonerId, now, writable, null, open, posted, lastPosted);
    }

    /** They want privacy now: what could be shown is forgotten. */
    public Correspondent hiding(Hidden now) {
        return new Correspondent(prisonerId, null, false, now, open, posted, lastPosted);
    }

    /**
     * Whether a stranger's letter may be sent.
     *
     * @param rules of the facility where they are; empty when those are not known, and then nobody is put in danger
     */
    public StrangersMail strangersMail(Optional<MailRules> rules) {
        if (!mayBeWrittenTo || portrait == null || portrait.facilityId() == null) {
            return StrangersMail.MUST_NOT_BE_SENT;
        }
        return rules.map(MailRules::forStrangers).orElse(StrangersMail.MUST_NOT_BE_SENT);
    }

    /** Where they are; empty when nobody knows. */
    public Optional<String> facilityId() {
        if (hidden != null) {
            return Optional.ofNullable(hidden.facilityId());
        }
        return portrait == null ? Optional.empty() : Optional.ofNullable(portrait.facilityId());
    }

    /** The registry has taken this prisoner out of the house; letters that are open are still counted. */
    public Correspondent withdrawn() {
        return new Correspondent(prisonerId, null, false, null, open, posted, lastPosted);
    }

    /** Keeps a place for an assignment until a moment; asked again for the same assignment, nothing changes. */
    public Decision<Correspondent, Silence, HoldRefusal> hold(
            String assignmentId, Instant lapsesAt, int cap, StrangersMail strangersMail) {
        if (place(assignmentId).isPresent()) {
            return Decision.unchanged();
        }
        return refusal(cap, strangersMail)
                .<Decision<Correspondent, Silence, HoldRefusal>>map(Decision::refused)
                .orElseGet(() -> Decision.changed(with(new Place(assignmentId, lapsesAt, false))));
    }

    /** Whether this invitation leads to them now. */
    public boolean isReachedBy(String invitation) {
        return hidden != null && hidden.invitations().contains(invitation);
    }

    /** Whether they are reached by invitation alone, and by those who have written to them before. */
    public boolean wantsPrivacy() {
        return hidden != null;
    }

    /**
     * Keeps a place with somebody who wants privacy, for a writer who may know of them.
     *
     * @param rules of the facility where they are; whom mail endangers is not written to by anybody
     */
    public Decision<Correspondent, Silence, HoldRefusal> holdUnlisted(
            String assignmentId, Instant lapsesAt, int cap, Optional<MailRules> rules) {
        if (place(assignmentId).isPresent()) {
            return Decision.unchanged();
        }
        if (rules.map(MailRules::forStrangers).orElse(StrangersMail.MUST_NOT_BE_SENT)
                == StrangersMail.MUST_NOT_BE_SENT) {
            return Decision.refused(HoldRefusal.MUST_NOT_BE_WRITTEN_TO);
        }
        return open.size() >= cap
                ? Decision.refused(HoldRefusal.EVERY_PLACE_IS_TAKEN)
                : Decision.changed(with(new Place(assignmentId, lapsesAt, false)));
    }

    /** Why no further letter can be begun now; empty when one can. */
    public Optional<HoldRefusal> refusal(int cap, StrangersMail strangersMail) {
        if (portrait == null) {
            return Optional.of(HoldRefusal.UNKNOWN);
        }
        if (strangersMail == StrangersMail.MUST_NOT_BE_SENT) {
            return Optional.of(HoldRefusal.MUST_NOT_BE_WRITTEN_TO);
        }
        return open.size() >= cap ? Optional.of(HoldRefusal.EVERY_PLACE_IS_TAKEN) : Optional.empty();
    }

    /** The place is free again, unless somebody has written in the meantime. */
    public Decision<Correspondent, Silence, HoldRefusal> giveBack(String assignmentId) {
        return place(assignmentId)
                .filter(place -> !place.taken())
                .<Decision<Correspondent, Silence, HoldRefusal>>map(_ -> Decision.changed(without(assignmentId)))
                .orElseGet(Decision::unchanged);
    }

    /** A letter was submitted; also one whose hold had lapsed, even above the cap: a letter that is there is counted. */
    public Decision<Correspondent, Silence, HoldRefusal> take(String assignmentId) {
        Optional<Place> place = place(assignmentId);
        if (place.isPresent() && place.get().taken()) {
            return Decision.unchanged();
        }
        Instant lapsesAt = place.map(Place::lapsesAt).orElse(Instant.EPOCH);
        return Decision.changed(without(assignmentId).with(new Place(assignmentId, lapsesAt, true)));
    }

    /** The letter will not be sent. */
    public Decision<Correspondent, Silence, HoldRefusal> drop(String assignmentId) {
        return place(assignmentId).isPresent() ? Decision.changed(without(assignmentId)) : Decision.unchanged();
    }

    /** The letter is in the post. The place is what makes this count once: it is taken away in the same change. */
    public Decision<Correspondent, Silence, HoldRefusal> posted(String assignmentId, LocalDate on) {
        if (place(assignmentId).isEmpty()) {
            return Decision.unchanged();
        }
        LocalDate last = lastPosted == null || on.isAfter(lastPosted) ? on : lastPosted;
        return Decision.changed(new Correspondent(
                prisonerId, portrait, mayBeWrittenTo, hidden, without(assignmentId).open, posted + 1, last));
    }

    /** This prisoner as the draw sees them. */
    public Candidate candidate(long version, Optional<MailRules> rules) {
        int taken = (int) open.stream().filter(Place::taken).count();
        LocalDate birthDate = portrait == null ? null : portrait.birthDate();
        return new Candidate(
                prisonerId,
                version,
                strangersMail(rules),
                new Tally(open.size() - taken, taken, posted),
                birthDate == null ? null : MonthDay.from(birthDate),
                lastPosted,
                portrait == null ? Set.of() : new HashSet<>(portrait.traits()));
    }

    private Optional<Place> place(String assignmentId) {
        return open.stream()
                .filter(place -> place.assignmentId().equals(assignmentId))
                .findFirst();
    }

    private Correspondent with(Place place) {
        List<Place> more = new ArrayList<>(open);
        more.add(place);
        return new Correspondent(prisonerId, portrait, mayBeWrittenTo, hidden, more, posted, lastPosted);
    }

    private Correspondent without(String assignmentId) {
        List<Place> fewer = open.stream()
                .filter(place -> !place.assignmentId().equals(assignmentId))
                .toList();
        return new Correspondent(prisonerId, portrait, mayBeWrittenTo, hidden, fewer, posted, lastPosted);
    }
}
