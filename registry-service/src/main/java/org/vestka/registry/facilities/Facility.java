package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/**
 * A prison, colony or remand prison.
 *
 * @param number as used, for example {@code 4}
 * @param nameRu as it stands on mail
 * @param rules the rules that hold here, wherever they come from
 * @param own the rules that it has of its own; null where it was stored before there were others
 * @param former where it was before, the latest last; null as none
 */
public record Facility(
        String facilityId,
        Country country,
        FacilityKind kind,
        @Nullable String number,
        String nameRu,
        @Nullable String nameBe,
        Address address,
        Rules rules,
        @Nullable List<Rule> own,
        @Nullable List<FormerAddress> former) {

    /** A facility that has moved more often is none. */
    private static final int MOST_FORMER = 20;

    public Facility {
        own = own == null ? null : List.copyOf(own);
        former = former == null ? null : List.copyOf(former);
    }

    /** A facility as somebody enters it; which rules are its own is found by {@link #under}. */
    public static Facility entered(
            String facilityId,
            Country country,
            FacilityKind kind,
            @Nullable String number,
            String nameRu,
            @Nullable String nameBe,
            Address address,
            Rules rules) {
        return new Facility(facilityId, country, kind, number, nameRu, nameBe, address, rules, null, null);
    }

    /** Where it was before, the latest last. */
    public List<FormerAddress> formerAddresses() {
        return former == null ? List.of() : former;
    }

    /** The same with what it inherits: what it was entered with and differs from that is its own. */
    public Facility under(RulesInForce inherited) {
        List<Rule> ownRules = own == null ? inherited.ownOf(rules, List.of()) : own;
        return with(inherited.with(ownRules).rules(), ownRules, former);
    }

    /** Follows what its country or region says now; what it has of its own stays. */
    public Decision<Facility, FacilityEvent, FacilityRefusal> following(RulesInForce inherited) {
        Facility next = under(inherited);
        if (equals(next)) {
            return Decision.unchanged();
        }
        return rules.equals(next.rules)
                ? Decision.changed(next)
                : Decision.changed(next, new FacilityEvent.FacilityChanged(next));
    }

    /**
     * Takes over what a registrar entered; the same again changes nothing.
     *
     * @param movedOn the day it moved to the address that was entered; null where the old one was merely wrong
     */
    public Decision<Facility, FacilityEvent, FacilityRefusal> correctedTo(
            Facility entered, RulesInForce inherited, @Nullable LocalDate movedOn) {
        if (country != entered.country()) {
            return Decision.refused(FacilityRefusal.COUNTRY_IS_FIXED);
        }
        List<FormerAddress> before = new ArrayList<>(formerAddresses());
        if (movedOn != null && !address.equals(entered.address) && before.size() < MOST_FORMER) {
            before.add(new FormerAddress(address, movedOn));
        }
        List<Rule> ownRules = inherited.ownOf(entered.rules, own == null ? List.of() : own);
        Facility next = entered.with(inherited.with(ownRules).rules(), ownRules, before.isEmpty() ? null : before);
        return equals(next) ? Decision.unchanged() : Decision.changed(next, new FacilityEvent.FacilityChanged(next));
    }

    private Facility with(Rules inForce, List<Rule> ownRules, @Nullable List<FormerAddress> before) {
        return new Facility(facilityId, country, kind, number, nameRu, nameBe, address, inForce, ownRules, before);
    }
}
