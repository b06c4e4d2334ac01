package org.vestka.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;

class FiguresTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 9, 10, 14, 15, 19, 24, 55, 104})
    void aPartIsNeverMoreThanTheWhole(int people) {
        Facility colony = aColony("63");
        KnownFacilities known = new KnownFacilities();
        known.put(colony);
        List<Prisoner> everybody = IntStream.range(0, people)
                .mapToObj(at -> aWoman("Василькова" + at, colony))
                .toList();
        Figures figures = Figures.of(everybody, known, TODAY, TODAY);
        assertThat(figures.total() % 10).isZero();
        assertThat(figures.open()).isLessThanOrEqualTo(Math.min(people, figures.total()));
        assertThat(figures.breakdowns())
                .allSatisfy(breakdown -> assertThat(breakdown.cells())
                        .allSatisfy(cell ->
                                assertThat(cell.figure()).isBetween(Figures.STEP, Math.min(people, figures.total()))));
    }

    @Test
    void figuresOfAnEarlierWeekAreNotShownAsTheyWereRoundedThen() {
        Figures kept = new Figures(TODAY, 14, Map.of(Country.BY, 10), 15, List.of());
        assertThat(kept.open()).isEqualTo(10);
    }
}
