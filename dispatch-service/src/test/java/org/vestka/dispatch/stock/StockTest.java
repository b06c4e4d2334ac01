package org.vestka.dispatch.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.money.Money;
import org.vestka.dispatch.paper.EnvelopeFormat;
import org.vestka.platform.kernel.Decision;

class StockTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void moneyIsReadAsPeopleTypeItAndCountedWhole() {
        assertThat(Money.read(" 59,5", "RUB")).contains(new Money(5_950, "RUB"));
        assertThat(Money.read("60", "BYN").map(Money::shown)).contains("60.00\u00A0BYN");
        for (String wrong : List.of("", "-1", "1.234", "dear", "1e9")) {
            assertThat(Money.read(wrong, "RUB")).as(wrong).isEmpty();
        }
        assertThat(new Money(1_000, "EUR").sharedBy(3)).isEqualTo(new Money(333, "EUR"));
        assertThat(new Money(500, "EUR").sharedBy(3)).isEqualTo(new Money(167, "EUR"));
    }

    @Test
    void lettersTakeFromASupplyOnceHoweverOftenTheyAreBooked() {
        Supply envelopes = changed(Supply.of(Place.RUSSIA, Supply.Kind.ENVELOPE, EnvelopeFormat.C5, null)
                .bought("form-1", 10, new Money(5_500, "RUB"), NOW));
        assertThat(envelopes.cost()).isEqualTo(new Money(550, "RUB"));
        assertThat(envelopes.bought("form-1", 10, null, NOW)).isInstanceOf(Decision.Unchanged.class);

        Supply used = changed(envelopes.used(Map.of("a", 2, "b", 1), NOW));
        assertThat(used.count()).isEqualTo(7);
        assertThat(used.used(Map.of("a", 2), NOW)).isInstanceOf(Decision.Unchanged.class);
        Supply more = changed(used.used(Map.of("b", 1, "c", 1), NOW));
        assertThat(more.count()).isEqualTo(6);
        assertThat(more.last())
                .isEqualTo(new Movement("RUSSIA:ENVELOPE:C5", 3, -3, Movement.Kind.USED, -1, 6, null, 1, NOW));
    }

    @Test
    void whatIsCountedCorrectsWhatWasThought() {
        Supply paper =
                changed(Supply.of(Place.BELARUS, Supply.Kind.PAPER, null, null).used(Map.of("a", 3), NOW));
        assertThat(paper.count()).as("more was used than anybody knew of").isEqualTo(-3);
        Supply counted = changed(paper.counted("form-2", 40, NOW));
        assertThat(counted.count()).isEqualTo(40);
        assertThat(counted.low()).isFalse();
        assertThat(changed(counted.warningAt(40)).low()).isTrue();
    }

    @Test
    void stampsCoverThePriceWithTheLargestFirst() {
        Supply large = stamp(5_000, 10);
        Supply small = stamp(700, 10);
        assertThat(Franking.of(new Money(6_400, "RUB"), List.of(small, large)))
                .isEqualTo(Map.of(large.supplyId(), 1, small.supplyId(), 2));
        assertThat(Franking.of(new Money(6_500, "RUB"), List.of(small, large)))
                .as("never too little")
                .isEqualTo(Map.of(large.supplyId(), 1, small.supplyId(), 3));
        assertThat(Franking.of(new Money(6_400, "RUB"), List.of(stamp(5_000, 0), small)))
                .as("what is used up is not taken")
                .containsOnlyKeys(small.supplyId());
        assertThat(Franking.of(new Money(6_400, "EUR"), List.of(large))).isEmpty();
    }

    @Test
    void anAccountAddsEachLetterOnceAndKnowsWhatHasNoPrice() {
        Account empty = Account.of(YearMonth.of(2026, 11), Place.RUSSIA, "f", Account.BY_POST, "RUB");
        Optional<Money> price = Optional.of(new Money(6_500, "RUB"));
        Account two = changedAccount(empty.with(Map.of("a", price, "b", Optional.empty())));
        assertThat(two.letters()).isEqualTo(2);
        assertThat(two.average()).isEqualTo(new Money(6_500, "RUB"));
        assertThat(two.with(Map.of("a", price))).isInstanceOf(Decision.Unchanged.class);
        Account three = changedAccount(two.with(Map.of("a", price, "c", Optional.of(new Money(7_500, "RUB")))));
        assertThat(three.letters()).isEqualTo(3);
        assertThat(three.average()).isEqualTo(new Money(7_000, "RUB"));
    }

    private static Supply stamp(long face, int count) {
        Supply stamp = Supply.of(Place.RUSSIA, Supply.Kind.STAMP, null, new Money(face, "RUB"));
        return count == 0 ? stamp : changed(stamp.counted("form", count, NOW));
    }

    private static Supply changed(Decision<Supply, Supply.Silence, Supply.Silence> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Supply, Supply.Silence, Supply.Silence>) decision).state();
    }

    private static Account changedAccount(Decision<Account, Supply.Silence, Supply.Silence> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Account, Supply.Silence, Supply.Silence>) decision).state();
    }
}
