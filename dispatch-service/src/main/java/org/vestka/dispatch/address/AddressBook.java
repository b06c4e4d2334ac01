package org.vestka.dispatch.address;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.Addressee;
import org.vestka.dispatch.paper.Destination;
import org.vestka.dispatch.paper.PostedFrom;
import org.vestka.dispatch.paper.ReturnIdentity;

/** Looks an address up as it is at this moment; nothing is printed or posted on the strength of an older look. */
public final class AddressBook {

    /** What a facility's rules say of mail from abroad where it brings trouble to who gets it. */
    private static final int MERGED_ONE_AFTER_ANOTHER = 5;

    private static final String ENDANGERS = "endangers";

    private final Prisoners prisoners;
    private final Facilities facilities;
    private final Datives datives;
    private final PostedFrom postedFrom;

    public AddressBook(Prisoners prisoners, Facilities facilities, Datives datives, PostedFrom postedFrom) {
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.datives = datives;
        this.postedFrom = postedFrom;
    }

    /** What looking up gave. */
    public sealed interface Found {

        /** Whom it was about; null where even that is not known. */
        @Nullable
        String nameIfKnown();

        /** Paper may go there. */
        record Address(
                Addressee addressee,
                Destination destination,
                Facility facility,
                @Nullable ReturnIdentity from) implements Found {

            @Override
            public String nameIfKnown() {
                return addressee.name();
            }
        }

        /** No paper may go now. */
        record None(Obstacle why, @Nullable String name) implements Found {

            @Override
            public @Nullable String nameIfKnown() {
                return name;
            }
        }
    }

    /** Why no paper may go to somebody, or why one letter may not leave now. */
    public enum Obstacle {
        UNKNOWN_PRISONER,
        NO_ADDRESS,
        BEING_TRANSFERRED,
        RELEASED,
        DIED,
        NOT_TO_BE_WRITTEN_TO,
        /** Mail from the country it would be posted in endangers who gets it. */
        FOREIGN_MAIL_ENDANGERS,
        /** Paper may go, but not to the facility this paper was made for. */
        MOVED,
        /** Its writer has taken the letter back. */
        TAKEN_BACK
    }

    /** The address of one prisoner, now. */
    public Found of(String prisonerId) {
        return ofAll(List.of(prisonerId)).getOrDefault(prisonerId, new Found.None(Obstacle.UNKNOWN_PRISONER, null));
    }

    /** Remembers how somebody's name stands in the dative; an empty form forgets the correction. */
    public void correctDative(String prisonerId, String form) {
        Optional.ofNullable(goingOn(List.of(prisonerId)).get(prisonerId))
                .ifPresent(prisoner -> datives.remember(
                        prisonerId, new Datives.Correction(prisoner.name().full(), form.strip())));
    }

    /** The addresses of many, now; at most some hundreds of ids. */
    public Map<String, Found> ofAll(Collection<String> prisonerIds) {
        Map<String, Prisoner> known = goingOn(prisonerIds);
        Set<String> places = known.values().stream()
                .flatMap(prisoner -> Optional.ofNullable(prisoner.facilityId()).stream())
                .collect(Collectors.toSet());
        Map<String, Facility> there = facilities.findAll(places);
        Map<String, Datives.Correction> corrected = datives.findAll(prisonerIds);
        Map<String, Found> found = new HashMap<>();
        for (String id : prisonerIds) {
            Prisoner prisoner = known.get(id);
            String facilityId = prisoner == null ? null : prisoner.facilityId();
            found.put(id, found(prisoner, facilityId == null ? null : there.get(facilityId), corrected.get(id)));
        }
        return found;
    }

    /** Who goes on for whom: a letter to an entry that was merged goes where the one that was kept is now. */
    private Map<String, Prisoner> goingOn(Collection<String> prisonerIds) {
        Map<String, Prisoner> known = new HashMap<>(prisoners.findAll(prisonerIds));
        for (int merged = 0; merged < MERGED_ONE_AFTER_ANOTHER; merged++) {
            Map<String, String> further = new HashMap<>();
            known.forEach((id, prisoner) -> {
                String into = prisoner.mergedInto();
                if (into != null) {
                    further.put(id, into);
                }
            });
            if (further.isEmpty()) {
                break;
            }
            Map<String, Prisoner> kept = prisoners.findAll(Set.copyOf(further.values()));
            further.forEach((id, into) -> {
                Prisoner one = kept.get(into);
                if (one == null) {
                    known.remove(id);
                } else {
                    known.put(id, one);
                }
            });
        }
        return known;
    }

    private Found found(
            @Nullable Prisoner prisoner, @Nullable Facility facility, Datives.@Nullable Correction corrected) {
        if (prisoner == null) {
            return new Found.None(Obstacle.UNKNOWN_PRISONER, null);
        }
        String name = prisoner.name().full();
        if (!prisoner.writable()) {
            return new Found.None(obstacle(prisoner.standing()), name);
        }
        if (facility == null) {
            return new Found.None(Obstacle.NO_ADDRESS, name);
        }
        if (facility.relativesOnly()) {
            return new Found.None(Obstacle.NOT_TO_BE_WRITTEN_TO, name);
        }
        if (ENDANGERS.equals(facility.foreignMail()) && !postedFrom.within(facility.country())) {
            return new Found.None(Obstacle.FOREIGN_MAIL_ENDANGERS, name);
        }
        Addressee addressee = prisoner.addressee();
        String form = corrected != null && corrected.name().equals(name) ? corrected.form() : "";
        return new Found.Address(
                form.isBlank() ? addressee : new Addressee(name, form, addressee.birthYear()),
                facility.destination(prisoner.unit()),
                facility,
                facility.returnIdentity());
    }

    private static Obstacle obstacle(String standing) {
        return switch (standing) {
            case "being-transferred" -> Obstacle.BEING_TRANSFERRED;
            case "released" -> Obstacle.RELEASED;
            case "died" -> Obstacle.DIED;
            case "address-unknown" -> Obstacle.NO_ADDRESS;
            default -> Obstacle.NOT_TO_BE_WRITTEN_TO;
        };
    }
}
