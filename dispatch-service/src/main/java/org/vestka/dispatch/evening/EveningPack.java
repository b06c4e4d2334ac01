package org.vestka.dispatch.evening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.dispatch.address.AddressBook;
import org.vestka.dispatch.address.AddressBook.Found;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.address.Prisoner;
import org.vestka.dispatch.address.Prisoners;
import org.vestka.dispatch.paper.EveningSheets;
import org.vestka.platform.kernel.Page;

/**
 * Who may be written to at a facility on an evening of letters. Nobody else is on that paper: not who wants privacy, not who
 * may have letters of relatives or of certain people only, not who mail would endanger.
 */
public final class EveningPack {

    /** So many people in one file: an evening's work, and some megabytes. */
    public static final int MOST = 60;

    /** No facility has more people whom we know. */
    private static final int LOOKED_AT = 2_000;

    private final Prisoners prisoners;
    private final Facilities facilities;
    private final AddressBook addresses;

    public EveningPack(Prisoners prisoners, Facilities facilities, AddressBook addresses) {
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.addresses = addresses;
    }

    /** A facility with a page of its people, in the order of their names. */
    public record Pack(Facility facility, Page<EveningSheets.Person> people) {}

    /** The people of a facility as they may be written to now; empty when there is no such facility. */
    public Optional<Pack> of(String facilityId, int number) {
        return facilities.find(facilityId).map(facility -> {
            List<String> ids = prisoners.at(facilityId, LOOKED_AT).stream()
                    .filter(prisoner -> !prisoner.wantsPrivacy() && !prisoner.merged())
                    .map(Prisoner::prisonerId)
                    .toList();
            Map<String, Found> found = addresses.ofAll(ids);
            List<EveningSheets.Person> people = ids.stream()
                    .flatMap(id -> found.get(id) instanceof Found.Address to
                            ? Optional.of(new EveningSheets.Person(to.addressee(), to.destination(), to.from()))
                                    .stream()
                            : Optional.<EveningSheets.Person>empty().stream())
                    .sorted(Comparator.comparing(person -> person.addressee().name()))
                    .toList();
            int page = Math.clamp(number, 1, Math.max(1, Math.ceilDiv(people.size(), MOST)));
            return new Pack(
                    facility,
                    new Page<>(
                            people.stream().skip((page - 1L) * MOST).limit(MOST).toList(), page, MOST, people.size()));
        });
    }
}
