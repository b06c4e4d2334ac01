package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/**
 * A prison, colony or remand prison.
 *
 * @param number as used, for example {@code 4}
 * @param nameRu as it stands on mail
 * @param rules the rules that hold here, wherever they come from
 * @param own what it says itself, over time
 * @param former where it was before, the latest last; null as none
 * @param closedOn the day from which nobody is held there any more; null while it is in use
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
        List<Rule> own,
        @Nullable List<FormerAddress> former,
        @Nullable LocalDate closedOn) {

    /** A facility that has moved more often is none. */
    private static final int MOST_FORMER = 20;

    public Facility {
        own = own == null ? storedBeforeThereWerePacks(rules, country) : List.copyOf(own);
        former = former == null ? null : List.copyOf(former);
    }

    /** Nothing was inherited then: what differs from the usual was typed for this facility. */
    private static List<Rule> storedBeforeThereWerePacks(Rules rules, Country country) {
        Map<RuleField, String> usual = Rules.usualIn(country).texts();
        List<Rule> own = new ArrayList<>();
        rules.texts().forEach((field, text) -> {
            if (!text.equals(usual.get(field))) {
                own.add(new Rule(field, text, rules.source(), rules.since(), null));
            }
        });
        return List.copyOf(own);
    }

    /**
     * A facility as somebody enters it.
     *
     * @param own what is said of it alone; everything else is inherited, see {@link #under}
     */
    public static Facility entered(
            String facilityId,
            Country country,
            FacilityKind kind,
            @Nullable String number,
            String nameRu,
            @Nullable String nameBe,
            Address address,
            List<Rule> own,
            @Nullable LocalDate closedOn) {
        Rules usual = Rules.usualIn(country);
        return new Facility(facilityId, country, kind, number, nameRu, nameBe, address, usual, own, null, closedOn);
    }

    /** Where it was before, the latest last. */
    public List<FormerAddress> formerAddresses() {
        return former == null ? List.of() : former;
    }

    /** Whether people are held there on a day, as far as is known. */
    public boolean isInUseOn(LocalDate day) {
        return closedOn == null || closedOn.isAfter(day);
    }

    /** The same with the rules that hold there, given what it inherits. */
    public Facility under(RulesInForce inherited) {
        return with(inherited, own, former);
    }

    /** Follows what its country or region says now, and the days as they pass; what it has of its own stays. */
    public Decision<Facility, FacilityEvent, FacilityRefusal> following(RulesInForce inherited) {
        return becoming(under(inherited));
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
        List<Rule> said =
                new RuleHistory(own).saying(entered.own, inherited.day()).rules();
        return becoming(entered.with(inherited, said, before.isEmpty() ? null : before));
    }

    private Decision<Facility, FacilityEvent, FacilityRefusal> becoming(Facility next) {
        return equals(next) ? Decision.unchanged() : Decision.changed(next, new FacilityEvent.FacilityChanged(next));
    }

    private Facility with(RulesInForce inherited, List<Rule> said, @Nullable List<FormerAddress> before) {
        return new Facility(
                facilityId,
                country,
                kind,
                number,
                nameRu,
                nameBe,
                address,
                inherited.with(said).rules(),
                said,
                before,
                closedOn);
    }
}
