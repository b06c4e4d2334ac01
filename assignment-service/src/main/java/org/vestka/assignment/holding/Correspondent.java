package org.vestka.assignment.holding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
 * @param inPrison whether they are still held somewhere; null in documents of old, which did not say
 * @param mergedInto the entry that goes on for this one, which was the same person twice; null for nearly all
 * @param carried what entries count that this one goes on for
 */
public record Correspondent(
        String prisonerId,
        @Nullable Portrait portrait,
        boolean mayBeWrittenTo,
        @Nullable Hidden hidden,
        List<Place> open,
        int posted,
        @Nullable LocalDate lastPosted,
        @Nullable Boolean inPrison,
        @Nullable String mergedInto,
        List<Carried> carried) {

    public Correspondent {
        open = List.copyOf(open);
        // What was stored before entries were joined has none.
        carried = List.copyOf(Objects.requireNonNullElse(carried, List.<Carried>of()));
    }

    /**
     * What an entry counts that ended because it was the same person twice: its letters go on under its id, and weigh here.
     *
     * @param version of the document that this was read from: an older one never replaces a newer one
     */
    public record Carried(
            String from,
            long version,
            Tally tally,
            @Nullable LocalDate lastPosted) {}

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
        return new Correspondent(prisonerId, null, false, null, List.of(), 0, null, null, null, List.of());
    }

    /** What the registry says now. */
    public Correspondent learned(Portrait now, boolean writable, boolean stillInPrison) {
        return known(now, writable, null, stillInPrison, null);
    }

    /** They want privacy now: what could be shown is forgotten. */
    public Correspondent hiding(Hidden now) {
        return known(null, false, now, null, null);
    }

    /** They were the same person twice, and another entry goes on: what could be shown stands there, if it may be shown. */
    public Correspondent endedFor(String another) {
        return known(null, false, null, null, another);
    }

    /** Whether they are still in prison, wherever that is; of whom nobody has said it, only those who get letters there. */
    public boolean isInPrison() {
        return inPrison == null ? mayBeWrittenTo : inPrison;
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
        return known(null, false, null, null, mergedInto);
    }

    /** What this entry counts, for the one that goes on for it. */
    Carried toCarry(long version) {
        return new Carried(prisonerId, version, tally(), lastLetter());
    }

    /** Goes on for an entry that ended: its letters weigh here, as many as they are now. */
    Decision<Correspondent, Silence, HoldRefusal> carrying(Carried now) {
        boolean known =
                carried.stream().anyMatch(each -> each.from().equals(now.from()) && each.version() >= now.version());
        if (known) {
            return Decision.unchanged();
        }
        List<Carried> all = new ArrayList<>(carried);
        all.removeIf(each -> each.from().equals(now.from()));
        all.add(now);
        return Decision.changed(new Correspondent(
                prisonerId, portrait, mayBeWrittenTo, hidden, open, posted, lastPosted, inPrison, mergedInto, all));
    }

    /** All letters of this person, by whichever entry they are counted. */
    public Tally tally() {
        int taken = (int) open.stream().filter(Place::taken).count();
        Tally all = new Tally(open.size() - taken, taken, posted);
        for (Carried each : carried) {
            all = all.plus(each.tally());
        }
        return all;
    }

    /** The day of the last letter that was posted, by whichever entry; null when none was. */
    public @Nullable LocalDate lastLetter() {
        LocalDate last = lastPosted;
        for (Carried each : carried) {
            LocalDate there = each.lastPosted();
            last = last == null || there != null && there.isAfter(last) ? there : last;
        }
        return last;
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
        return tally().open() >= cap
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
        return tally().open() >= cap ? Optional.of(HoldRefusal.EVERY_PLACE_IS_TAKEN) : Optional.empty();
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
                prisonerId,
                portrait,
                mayBeWrittenTo,
                hidden,
                without(assignmentId).open,
                posted + 1,
                last,
                inPrison,
                mergedInto,
                carried));
    }

    /** This prisoner as the draw sees them. */
    public Candidate candidate(long version, Optional<MailRules> rules) {
        LocalDate birthDate = portrait == null ? null : portrait.birthDate();
        return new Candidate(
                prisonerId,
                version,
                strangersMail(rules),
                tally(),
                birthDate == null ? null : MonthDay.from(birthDate),
                lastLetter(),
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
        return withPlaces(more);
    }

    private Correspondent without(String assignmentId) {
        List<Place> fewer = open.stream()
                .filter(place -> !place.assignmentId().equals(assignmentId))
                .toList();
        return withPlaces(fewer);
    }

    private Correspondent withPlaces(List<Place> places) {
        return new Correspondent(
                prisonerId,
                portrait,
                mayBeWrittenTo,
                hidden,
                places,
                posted,
                lastPosted,
                inPrison,
                mergedInto,
                carried);
    }

    /** What is known of the person; what is counted stays. */
    private Correspondent known(
            @Nullable Portrait now,
            boolean writable,
            @Nullable Hidden nowHidden,
            @Nullable Boolean stillInPrison,
            @Nullable String another) {
        return new Correspondent(
                prisonerId, now, writable, nowHidden, open, posted, lastPosted, stillInPrison, another, carried);
    }
}
