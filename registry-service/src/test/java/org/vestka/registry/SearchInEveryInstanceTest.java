package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.service.VestkaApplication;
import org.vestka.platform.testing.Eventually;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/** Each instance has an index of its own: what is entered at one is found at the other, and whoever hides is found at none. */
class SearchInEveryInstanceTest extends RunningRegistry {

    @Test
    void aNewcomerIsFoundAtTheOtherInstanceAndSomebodyHiddenAtNeither() throws InterruptedException {
        Facility colony = aColony("61");
        facilities.enter(colony);
        Prisoner before = aWoman("Ляпесткова", colony);
        Prisoner hidden = aWoman("Схованкина", colony);
        prisoners.register(before);
        prisoners.register(hidden);
        hide(hidden, colony);
        try (ConfigurableApplicationContext other = VestkaApplication.of(RegistryServiceApplication.class, "registry")
                .initializers(new OneBrokerOneStore())
                .run("--server.port=0")) {
            for (Tail tail : other.getBeansOfType(Tail.class).values()) {
                assertThat(tail.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            }
            PrisonerIndex there = other.getBean(PrisonerIndex.class);
            assertThat(found(there, "Lapestkova")).contains(before.prisonerId());
            assertThat(found(there, "Схованкина")).doesNotContain(hidden.prisonerId());

            Prisoner after = aWoman("Вяргінчык", colony);
            prisoners.register(after);
            for (PrisonerIndex each : List.of(index, there)) {
                Eventually.asserted(() -> assertThat(found(each, "Viarhinchyk")).contains(after.prisonerId()));
            }
            hide(after, colony);
            for (PrisonerIndex each : List.of(index, there)) {
                Eventually.asserted(() -> assertThat(found(each, "Viarhinchyk")).doesNotContain(after.prisonerId()));
            }
        }
    }

    @Test
    void whatMatchedIsShownInTheListAndWhileSomebodyTypes() {
        Prisoner prisoner = aWoman("Журавинкина", aColony("62"));
        prisoners.register(prisoner);
        Eventually.asserted(() -> assertThat(found(index, "Zhuravinkina")).contains(prisoner.prisonerId()));
        for (String page : List.of("/search?q=Zhuravinkina", "/search/suggestions?q=Zhuravinkina")) {
            assertThat(visitor(page, "ru"))
                    .as(page)
                    .contains("/prisoners/" + prisoner.prisonerId(), "~ ", "Журавинкина");
        }
    }

    private void hide(Prisoner prisoner, Facility colony) {
        prisoners.change(
                prisoner.prisonerId(),
                known -> known.moved(Standing.WANTS_PRIVACY, colony.facilityId(), null, null, TODAY));
    }

    private static List<String> found(PrisonerIndex index, String asked) {
        return index.search(SearchQuery.of(asked, TODAY, 1, 20)).hits().stream()
                .map(SearchResults.Hit::id)
                .toList();
    }
}
