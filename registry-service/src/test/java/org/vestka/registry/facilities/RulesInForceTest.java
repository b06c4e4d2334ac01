package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.RulesInForce.Origin;

class RulesInForceTest {
    private final RulePack country = new RulePack(
            Country.BY,
            null,
            List.of(
                    new Rule(RuleField.SHEETS, "3", "a guide of the post", TODAY),
                    new Rule(RuleField.FOREIGN_MAIL, "withheld", "a reader", TODAY)));
    private final RulePack region =
            new RulePack(Country.BY, "Примерская область", List.of(new Rule(RuleField.SHEETS, "4", "a letter", null)));

    @Test
    void theNearestRuleHoldsAndTellsWhenceItComes() {
        RulesInForce inherited = RulesInForce.inherited(Country.BY, country, region);
        Facility colony = aColony("11").under(RulesInForce.inherited(Country.BY, null, null));
        assertThat(colony.own()).isEmpty();

        Facility following = changed(colony.following(inherited), true);
        assertThat(following.rules().sheets()).isEqualTo(4);
        assertThat(following.rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
        RulesInForce there = inherited.with(Objects.requireNonNull(following.own()));
        assertThat(held(there, RuleField.SHEETS).origin()).isEqualTo(Origin.REGION);
        assertThat(held(there, RuleField.FOREIGN_MAIL).origin()).isEqualTo(Origin.COUNTRY);
        assertThat(held(there, RuleField.LANGUAGES).origin()).isEqualTo(Origin.USUAL);
        assertThat(following.following(inherited)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whatAFacilityHasOfItsOwnStaysWhenItsCountryChanges() {
        RulesInForce usual = RulesInForce.inherited(Country.BY, null, null);
        Facility colony = aColony("11");
        Rules typed = usual.with(List.of(new Rule(RuleField.SHEETS, "1", "a reader", TODAY)))
                .rules();
        Facility own = changed(
                colony.correctedTo(
                        Facility.entered(
                                colony.facilityId(),
                                colony.country(),
                                colony.kind(),
                                colony.number(),
                                colony.nameRu(),
                                colony.nameBe(),
                                colony.address(),
                                typed),
                        usual,
                        null),
                true);
        assertThat(own.own()).containsExactly(new Rule(RuleField.SHEETS, "1", "a reader", TODAY));
        Facility following = changed(own.following(RulesInForce.inherited(Country.BY, country, null)), true);
        assertThat(following.rules().sheets()).isEqualTo(1);
        assertThat(following.rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
    }

    @Test
    void everyValueToChooseFromIsOne() {
        for (RuleField field : RuleField.values()) {
            assertThat(field.choices()).allMatch(field::takes);
            assertThat(field.takes("")).isFalse();
        }
        assertThat(RuleField.SHEETS.takes("21")).isFalse();
        assertThat(RuleField.SHEETS.takes("0")).isFalse();
    }

    private static RulesInForce.Held held(RulesInForce rules, RuleField field) {
        return Objects.requireNonNull(rules.held().get(field));
    }

    private static Facility changed(Decision<Facility, FacilityEvent, FacilityRefusal> decision, boolean said) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        var changed = (Decision.Changed<Facility, FacilityEvent, FacilityRefusal>) decision;
        assertThat(changed.events().isEmpty()).isEqualTo(!said);
        return changed.state();
    }
}
