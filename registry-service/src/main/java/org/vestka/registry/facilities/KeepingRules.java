package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enters and corrects facilities and rule packs, so that every facility has the rules that hold there. */
public final class KeepingRules {
    /** More than two countries have. */
    private static final int ALL_FACILITIES = 20_000;

    private final Facilities facilities;
    private final RulePacks packs;

    public KeepingRules(Facilities facilities, RulePacks packs) {
        this.facilities = facilities;
        this.packs = packs;
    }

    /** Enters a facility; false when one of this id is there already, which is then left as it is. */
    public boolean enter(Facility entered) {
        return facilities.enter(
                entered.under(inherited(entered.country(), entered.address().region())));
    }

    /** Corrects the facility of the same id; see {@link Facility#correctedTo}. */
    public Facilities.Corrected correct(Facility entered, @Nullable LocalDate movedOn) {
        RulesInForce inherited = inherited(entered.country(), entered.address().region());
        return facilities.change(entered.facilityId(), known -> known.correctedTo(entered, inherited, movedOn));
    }

    /** The rules that hold at a facility, each with whence it comes. */
    public RulesInForce inForceAt(Facility facility) {
        RulesInForce inherited =
                inherited(facility.country(), facility.address().region());
        return inherited.with(facility.own() == null ? inherited.ownOf(facility.rules(), List.of()) : facility.own());
    }

    /** What holds in a country or region where a facility says nothing of its own. */
    public RulesInForce inherited(Country country, @Nullable String region) {
        return RulesInForce.inherited(
                country,
                packs.find(country, null).orElse(null),
                region == null ? null : packs.find(country, region).orElse(null));
    }

    /**
     * Keeps what a country or region says, and lets its facilities follow. Saying the same again lets those follow that
     * an interruption left behind.
     */
    public void say(RulePack pack) {
        packs.keep(pack);
        for (Facility facility : facilities.all(ALL_FACILITIES)) {
            String region = facility.address().region();
            boolean concerned = facility.country() == pack.country()
                    && (pack.region() == null || region != null && pack.region().equalsIgnoreCase(region.strip()));
            if (concerned) {
                RulesInForce inherited = inherited(facility.country(), region);
                facilities.change(facility.facilityId(), known -> known.following(inherited));
            }
        }
    }
}
