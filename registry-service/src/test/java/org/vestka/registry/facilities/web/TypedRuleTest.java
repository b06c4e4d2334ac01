package org.vestka.registry.facilities.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.registry.facilities.Rule;
import org.vestka.registry.facilities.RuleField;

class TypedRuleTest {

    @Test
    void whatIsLeftEmptyIsNoRule() {
        List<TypedRule> typed = TypedRule.sent(Map.of(
                "sheets", "4", "sheets-source", "a reader", "sheets-since", "2026-11-21", "images-source", "nobody"));
        assertThat(TypedRule.areRight(typed)).isTrue();
        assertThat(TypedRule.rules(typed)).containsExactly(new Rule(RuleField.SHEETS, "4", "a reader", TODAY, null));
    }

    @ParameterizedTest
    @CsvSource({
        "99, a reader, '', '', value",
        "4, '', '', '', source",
        "4, a reader, 21.11.2026, '', since",
        "4, a reader, '', soon, since",
        "4, a reader, 2026-11-21, 2026-11-21, until"
    })
    void whatIsWrongIsToldAtTheRule(String text, String source, String since, String until, String wrong) {
        List<TypedRule> typed = TypedRule.sent(
                Map.of("sheets", text, "sheets-source", source, "sheets-since", since, "sheets-until", until));
        assertThat(TypedRule.areRight(typed)).isFalse();
        assertThat(typed)
                .extracting(TypedRule::wrong)
                .filteredOn(Objects::nonNull)
                .containsExactly(wrong);
    }

    @Test
    void theLastIsOfferedAndTheEarlierStandBesideIt() {
        Rule earlier = new Rule(RuleField.SHEETS, "3", null, null, null);
        Rule last = new Rule(RuleField.SHEETS, "4", "a reader", TODAY, null);
        assertThat(TypedRule.of(List.of(earlier, last), List.of(last)))
                .filteredOn(typed -> typed.of() == RuleField.SHEETS)
                .containsExactly(
                        new TypedRule(RuleField.SHEETS, "4", "a reader", "2026-11-21", "", List.of(earlier), null));
    }
}
