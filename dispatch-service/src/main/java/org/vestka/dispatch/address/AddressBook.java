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

        /** Paper may go there. */
        record Address(
                Addressee addressee,
                Destination destination,
                Facility facility,
                @Nullable ReturnIdentity from) implements Found {}

        /** No paper may go now. */
        record None(Obstacle why, @Nullable String name) implements Found {}
    }

    /** Why no paper may go to somebody now. */
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
        MOVED
    }

    /** The address of one prisoner, now. */
    public Found of(String prisonerId) {
        return ofAll(List.of(prisonerId)).getOrDefault(prisonerId, new Found.None(Obstacle.UNKNOWN_PRISONER, null));
    }

    /** Remembers how somebody's name stands in the dative; an empty form forgets the correction. */
    public void correctDative(String prisonerId, String form) {
        prisoners
                .find(prisonerId)
                .ifPresent(prisoner -> datives.remember(
                        prisonerId, new Datives.Correction(prisoner.name().full(), form.strip())));
    }

    /** The addresses of many, now; at most some hundreds of ids. */
    public Map<String, Found> ofAll(Collection<String> prisonerIds) {
        Map<String, Prisoner> known = prisoners.findAll(prisonerIds);
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
