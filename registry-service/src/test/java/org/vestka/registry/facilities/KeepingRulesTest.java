package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

class KeepingRulesTest {
    private final Known known = new Known();
    private final Packs packs = new Packs();
    private final Today clock = new Today();
    private final KeepingRules keeping = new KeepingRules(known, packs, clock);

    @Test
    void aFacilityThatIsEnteredAfterItsCountrySpokeTakesWhatItSaid() {
        keeping.say(foreignMail("endangers", null));
        Facility colony = aColony("11");
        assertThat(keeping.enter(colony)).isTrue();
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.ENDANGERS);
        assertThat(known.theOne(colony).own()).isEmpty();
    }

    @Test
    void aPackThatComesWhileAFacilityIsEnteredIsFollowed() {
        Facility colony = aColony("11");
        known.meanwhile = () -> packs.keep(foreignMail("endangers", null), TODAY);
        keeping.enter(colony);
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.ENDANGERS);

        known.meanwhile = () -> packs.keep(foreignMail("withheld", null), TODAY);
        keeping.correct(colony, null);
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
    }

    @Test
    void facilitiesFollowTheDayOnWhichARuleBegins() {
        Facility colony = aColony("11");
        keeping.enter(colony);
        keeping.say(foreignMail("endangers", TODAY.plusDays(3)));
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.TAKEN);
        known.said.clear();

        clock.day = TODAY.plusDays(2);
        keeping.turnTheDay();
        assertThat(known.said).isEmpty();

        clock.day = TODAY.plusDays(3);
        keeping.turnTheDay();
        keeping.turnTheDay();
        assertThat(known.said).containsExactly(new FacilityEvent.FacilityChanged(known.theOne(colony)));
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.ENDANGERS);
    }

    @Test
    void whatAnInterruptionLeftBehindFollowsLater() {
        Facility colony = aColony("11");
        keeping.enter(colony);
        packs.keep(foreignMail("endangers", null), TODAY);
        keeping.turnTheDay();
        assertThat(known.theOne(colony).rules().foreignMail()).isEqualTo(ForeignMail.ENDANGERS);
    }

    private static RulePack foreignMail(String what, @Nullable LocalDate since) {
        return new RulePack(Country.BY, null, List.of(new Rule(RuleField.FOREIGN_MAIL, what, "a reader", since, null)));
    }

    /** Facilities in memory, with what is said of them. */
    private static final class Known implements Facilities {
        private final Map<String, Facility> all = new HashMap<>();
        private final List<FacilityEvent> said = new ArrayList<>();

        /** What somebody else does after the packs were read and before the facility is stored. */
        private Runnable meanwhile = () -> {};

        @Override
        public boolean enter(Facility facility) {
            meanwhile();
            return all.putIfAbsent(facility.facilityId(), facility) == null;
        }

        @Override
        public Corrected change(
                String facilityId, Function<Facility, Decision<Facility, FacilityEvent, FacilityRefusal>> step) {
            Facility facility = all.get(facilityId);
            if (facility == null) {
                return Corrected.NOT_FOUND;
            }
            var decision = step.apply(facility);
            meanwhile();
            return switch (decision) {
                case Decision.Changed<Facility, FacilityEvent, FacilityRefusal>(var next, var events) -> {
                    all.put(facilityId, next);
                    said.addAll(events);
                    yield Corrected.DONE;
                }
                case Decision.Unchanged<Facility, FacilityEvent, FacilityRefusal>() -> Corrected.UNCHANGED;
                case Decision.Refused<Facility, FacilityEvent, FacilityRefusal>(var why) -> Corrected.COUNTRY_IS_FIXED;
            };
        }

        private void meanwhile() {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
        }

        private Facility theOne(Facility facility) {
            return Objects.requireNonNull(all.get(facility.facilityId()));
        }

        @Override
        public Optional<Facility> find(String facilityId) {
            return Optional.ofNullable(all.get(facilityId));
        }

        @Override
        public Map<String, Facility> findAll(Collection<String> facilityIds) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<Facility> page(int number, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Facility> all(int limit) {
            return List.copyOf(all.values());
        }
    }

    /** Packs in memory. */
    private static final class Packs implements RulePacks {
        private final Map<String, RulePack> all = new HashMap<>();

        @Override
        public Optional<RulePack> find(Country country, @Nullable String region) {
            return Optional.ofNullable(all.get(RulePack.id(country, region)));
        }

        @Override
        public List<RulePack> all() {
            return List.copyOf(all.values());
        }

        @Override
        public void keep(RulePack said, LocalDate today) {
            RulePack there = all.getOrDefault(said.packId(), said);
            if (there.saying(said.rules(), today)
                    instanceof Decision.Changed<RulePack, RulePack.Silence, RulePack.Silence>(var next, var none)) {
                there = next;
            }
            all.put(said.packId(), there);
        }
    }

    /** Noon of a day that a test sets. */
    private static final class Today extends Clock {
        private LocalDate day = TODAY;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        }
    }
}
