package org.vestka.registry.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.RulesInForce.Origin;

class RulesInForceTest {
    private final RulePack country = new RulePack(
            Country.BY,
            null,
            List.of(
                    new Rule(RuleField.SHEETS, "3", "a guide of the post", TODAY, null),
                    new Rule(RuleField.FOREIGN_MAIL, "withheld", "a reader", TODAY, null)));
    private final RulePack region = new RulePack(
            Country.BY, "Примерская область", List.of(new Rule(RuleField.SHEETS, "4", "a letter", null, null)));

    @Test
    void theNearestRuleHoldsAndTellsWhenceItComes() {
        RulesInForce inherited = inherited(country, region);
        Facility colony = aColony("11").under(inherited(null, null));
        assertThat(colony.own()).isEmpty();

        Facility following = changed(colony.following(inherited));
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
        Facility colony = aColony("11");
        Rule said = new Rule(RuleField.SHEETS, "1", "a reader", TODAY, null);
        Facility own = changed(colony.correctedTo(saying(colony, said), inherited(null, null), null));
        assertThat(own.own()).containsExactly(said);
        Facility following = changed(own.following(inherited(country, null)));
        assertThat(following.rules().sheets()).isEqualTo(1);
        assertThat(following.rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
    }

    @Test
    void aFacilityThatIsEnteredLaterTakesWhatItsCountrySays() {
        assertThat(aColony("11").under(inherited(country, region)).rules())
                .extracting(Rules::foreignMail, Rules::sheets)
                .containsExactly(ForeignMail.WITHHELD, 4);
    }

    @Test
    void aRuleOfItsOwnStaysItsOwnWhenItsCountrySaysTheSame() {
        Facility colony = aColony("11");
        Rule said = new Rule(RuleField.SHEETS, "3", "a reader", null, null);
        Facility own = changed(colony.correctedTo(saying(colony, said), inherited(country, null), null));
        Facility again = changed(own.correctedTo(
                saying(colony, new Rule(RuleField.SHEETS, "3", "a letter", TODAY, null)),
                inherited(country, null),
                null));
        assertThat(again.own()).containsExactly(new Rule(RuleField.SHEETS, "3", "a letter", TODAY, null));
        assertThat(again.correctedTo(saying(colony, again.own().getFirst()), inherited(country, null), null))
                .isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void whatIsLeftEmptyIsInheritedHoweverTheCountryChangedMeanwhile() {
        Facility colony = aColony("11").under(inherited(null, null));
        Facility corrected = changed(colony.correctedTo(saying(colony), inherited(country, null), null));
        assertThat(corrected.own()).isEmpty();
        assertThat(corrected.rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
    }

    @Test
    void aRuleHoldsFromTheDayItBeginsUntilTheDayItEnds() {
        RulePack pack = new RulePack(
                Country.BY,
                null,
                List.of(
                        new Rule(RuleField.SHEETS, "3", "a letter", null, null),
                        new Rule(RuleField.SHEETS, "5", "a notice", TODAY, TODAY.plusDays(7))));
        assertThat(Stream.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(6), TODAY.plusDays(7))
                        .map(day -> RulesInForce.inherited(Country.BY, pack, null, day)
                                .rules()
                                .sheets()))
                .containsExactly(3, 5, 5, 2);
        Facility before = aColony("11").under(RulesInForce.inherited(Country.BY, pack, null, TODAY.minusDays(1)));
        assertThat(changed(before.following(RulesInForce.inherited(Country.BY, pack, null, TODAY)))
                        .rules()
                        .sheets())
                .isEqualTo(5);
    }

    @Test
    void earlierRulesAreKeptAndMistakesCorrected() {
        Rule first = new Rule(RuleField.SHEETS, "3", "a letter", null, null);
        Rule second = new Rule(RuleField.SHEETS, "5", "a notice", TODAY.minusDays(9), null);
        Rule coming = new Rule(RuleField.SHEETS, "6", "a notice", TODAY.plusDays(9), null);
        RuleHistory history =
                new RuleHistory(List.of(first)).saying(List.of(second), TODAY).saying(List.of(coming), TODAY);
        assertThat(history.rules()).containsExactly(first, second, coming);
        assertThat(history.on(TODAY)).containsExactly(second);
        assertThat(history.lastOn(TODAY)).containsExactly(coming);

        assertThat(history.saying(List.of(), TODAY).rules())
                .as("what has not begun is taken back")
                .containsExactly(first, second);
        RuleHistory ended = history.saying(List.of(), TODAY).saying(List.of(), TODAY);
        assertThat(ended.rules()).as("what has begun ends").containsExactly(first, second.endedOn(TODAY));
        assertThat(ended.on(TODAY)).isEmpty();

        Rule corrected = new Rule(RuleField.SHEETS, "4", "a notice", TODAY.minusDays(9), null);
        assertThat(new RuleHistory(List.of(first, second))
                        .saying(List.of(corrected), TODAY)
                        .rules())
                .containsExactly(first, corrected);
        Rule later = new Rule(RuleField.SHEETS, "5", "a notice", TODAY.minusDays(2), null);
        assertThat(new RuleHistory(List.of(first, second))
                        .saying(List.of(later), TODAY)
                        .rules())
                .containsExactly(first, later);
    }

    @Test
    void aFacilityStoredBeforeThereWerePacksKeepsWhatWasTypedForIt() {
        Rules usual = Rules.usualIn(Country.BY);
        Map<RuleField, String> texts = usual.texts();
        texts.put(RuleField.SHEETS, "5");
        Facility old = aColony("11");
        Facility stored = new Facility(
                old.facilityId(),
                old.country(),
                old.kind(),
                old.number(),
                old.nameRu(),
                old.nameBe(),
                old.address(),
                Rules.of(texts, "a letter", null),
                unknown(),
                null,
                null);
        Facility following = changed(stored.following(inherited(country, null)));
        assertThat(following.rules().sheets()).isEqualTo(5);
        assertThat(following.rules().foreignMail()).isEqualTo(ForeignMail.WITHHELD);
    }

    /** As the store gives a field that a document does not have yet. */
    @SuppressWarnings("NullAway")
    private static List<Rule> unknown() {
        return null;
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

    private static RulesInForce inherited(@Nullable RulePack country, @Nullable RulePack region) {
        return RulesInForce.inherited(Country.BY, country, region, TODAY);
    }

    private static Facility saying(Facility facility, Rule... own) {
        return Facility.entered(
                facility.facilityId(),
                facility.country(),
                facility.kind(),
                facility.number(),
                facility.nameRu(),
                facility.nameBe(),
                facility.address(),
                List.of(own),
                null);
    }

    private static Facility changed(Decision<Facility, FacilityEvent, FacilityRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        var changed = (Decision.Changed<Facility, FacilityEvent, FacilityRefusal>) decision;
        assertThat(changed.events()).containsExactly(new FacilityEvent.FacilityChanged(changed.state()));
        return changed.state();
    }
}
