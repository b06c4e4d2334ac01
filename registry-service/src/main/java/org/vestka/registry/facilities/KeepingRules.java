package org.vestka.registry.facilities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;

/** Enters and corrects facilities and rule packs, so that every facility has the rules that hold there. */
public final class KeepingRules {
    /** More than two countries have. */
    private static final int ALL_FACILITIES = 20_000;

    private final Facilities facilities;
    private final RulePacks packs;
    private final Clock clock;

    public KeepingRules(Facilities facilities, RulePacks packs, Clock clock) {
        this.facilities = facilities;
        this.packs = packs;
        this.clock = clock;
    }

    /** Enters a facility; false when one of this id is there already, which is then left as it is. */
    public boolean enter(Facility entered) {
        boolean isNew = facilities.enter(entered.under(inheritedBy(entered)));
        follow(entered.facilityId());
        return isNew;
    }

    /** Corrects the facility of the same id; see {@link Facility#correctedTo}. */
    public Facilities.Corrected correct(Facility entered, @Nullable LocalDate movedOn) {
        Facilities.Corrected corrected = facilities.change(
                entered.facilityId(), known -> known.correctedTo(entered, inheritedBy(entered), movedOn));
        follow(entered.facilityId());
        return corrected;
    }

    /** Packs are read again once the facility is stored: whoever changed one meanwhile may not have seen it. */
    private void follow(String facilityId) {
        facilities.change(facilityId, known -> known.following(inheritedBy(known)));
    }

    /** The rules that hold at a facility today, each with whence it comes. */
    public RulesInForce inForceAt(Facility facility) {
        return inheritedBy(facility).with(facility.own());
    }

    private RulesInForce inheritedBy(Facility facility) {
        return inherited(facility.country(), facility.address().region());
    }

    /** What holds today in a country or region where a facility says nothing of its own. */
    public RulesInForce inherited(Country country, @Nullable String region) {
        return RulesInForce.inherited(
                country,
                packs.find(country, null).orElse(null),
                region == null ? null : packs.find(country, region).orElse(null),
                today());
    }

    /** Keeps what a country or region says, and lets its facilities follow. */
    public void say(RulePack said) {
        packs.keep(said, today());
        follow(facility -> facility.country() == said.country());
    }

    /**
     * Lets every facility follow the day and what an interruption left behind. Several instances do no harm: whoever
     * comes second finds nothing to change.
     */
    public void turnTheDay() {
        follow(facility -> true);
    }

    private void follow(Predicate<Facility> concerned) {
        Map<String, RulePack> known =
                packs.all().stream().collect(Collectors.toMap(RulePack::packId, Function.identity()));
        LocalDate today = today();
        for (Facility facility : facilities.all(ALL_FACILITIES)) {
            if (concerned.test(facility)) {
                String region = facility.address().region();
                RulesInForce inherited = RulesInForce.inherited(
                        facility.country(),
                        known.get(RulePack.id(facility.country(), null)),
                        region == null ? null : known.get(RulePack.id(facility.country(), region)),
                        today);
                if (facility.following(inherited) instanceof Decision.Changed) {
                    follow(facility.facilityId());
                }
            }
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
