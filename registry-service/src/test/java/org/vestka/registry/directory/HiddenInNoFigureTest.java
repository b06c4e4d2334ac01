package org.vestka.registry.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.knowing;
import static org.vestka.registry.RegistryFixture.occupiedAs;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.PrisonersInMemory;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;

/** Whoever is hidden is missing at once from what is counted and listed, however old the index and the overview are. */
class HiddenInNoFigureTest {
    private final PrisonersInMemory prisoners = new PrisonersInMemory();
    private final Facility colony = aColony("93");
    private final PrisonerIndex index = new PrisonerIndex();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aTotalDoesNotCountWhomOnlyTheIndexStillHolds() {
        List<Prisoner> people = List.of(aWoman("Росинкина", colony), aWoman("Росинкова", colony));
        for (Prisoner each : people) {
            prisoners.register(each);
            index.put(new SearchEntry(
                    each.prisonerId(),
                    each.details().nameForms(),
                    true,
                    "BY",
                    null,
                    null,
                    null,
                    Set.of("пчёлы"),
                    null,
                    Set.of(),
                    List.of()));
        }
        index.settle();
        prisoners.hide(people.getFirst());

        Page<ShowingPrisoners.Found> found = new ShowingPrisoners(prisoners, index, new NoInvitations())
                .search(SearchQuery.of("пчёлы", TODAY, 1, 24));
        assertThat(found.items()).hasSize(1);
        assertThat(found.total()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "9, 0", "10, 10", "49, 40", "51, 50", "1234, 1230"})
    void aTotalIsToldInTens(long total, long told) {
        assertThat(ShowingPrisoners.told(total)).isEqualTo(told);
    }

    @Test
    void whatOnlyAHiddenPersonHadIsInNoListAnyMore() {
        Prisoner ordinary = aWoman("Снежинкина", colony);
        Prisoner rare = aWoman("Лучикова", colony);
        prisoners.register(ordinary);
        prisoners.register(rare);
        prisoners.change(
                rare.prisonerId(), known -> known.corrected(occupiedAs("звездочёт", known.details()), known.unit()));
        Overviews overviews = new Overviews(
                prisoners,
                knowing(colony),
                Map::of,
                Duration.ofMinutes(10),
                Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
        assertThat(overviews.latest().occupations()).contains("звездочёт");

        prisoners.hide(rare);
        overviews.forget();
        assertThat(overviews.latest().occupations()).containsExactly("пчеловод");
        assertThat(overviews.latest().waiting()).containsExactly(ordinary.prisonerId());
    }
}
