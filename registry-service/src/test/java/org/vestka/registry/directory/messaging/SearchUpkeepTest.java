package org.vestka.registry.directory.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.directory.Overviews;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.DeskSearch;
import org.vestka.registry.prisoners.Photos;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.PrisonerRefusal;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchQuery;

/** What follows in the search when somebody is hidden. */
class SearchUpkeepTest {
    private final Facility colony = aColony("11");
    private final Prisoner shown = aWoman("Незабудкина", colony);
    private final Prisoner hidden = hidden(shown);
    private volatile Prisoner stored = shown;
    private volatile Runnable onceRead = () -> {};

    private final Prisoners prisoners =
            answering(Prisoners.class, Map.of("find", this::read, "findAll", () -> Map.of(shown.prisonerId(), stored)));
    private final PrisonerIndex index = new PrisonerIndex();
    private final DeskSearch desk = new DeskSearch(prisoners, index);
    private final KnownFacilities known = new KnownFacilities();
    private final SearchUpkeep upkeep = new SearchUpkeep(
            index,
            desk,
            answering(Photos.class, Map.of()),
            prisoners,
            answering(Facilities.class, Map.of("find", Optional::empty)),
            known,
            new Overviews(prisoners, known, Map::of, Duration.ZERO, Clock.systemUTC()));

    @Test
    void whoIsHiddenIsFoundByTheDeskAlone() {
        upkeep.prisoner(shown.prisonerId());
        assertThat(foundByAnybody()).isTrue();
        stored = hidden;
        upkeep.prisoner(shown.prisonerId());
        assertThat(foundByAnybody()).isFalse();
        assertThat(foundAtTheDesk(null)).isTrue();
        assertThat(foundAtTheDesk(Standing.WANTS_PRIVACY)).isTrue();
        assertThat(foundAtTheDesk(Standing.RELEASED)).isFalse();
        assertThat(desk.alike(shown.details(), TODAY)).containsExactly(hidden);
    }

    @Test
    void whatWasReadBeforeSomebodyWasHiddenPutsThemInNoMore() throws InterruptedException {
        Thread hiding = Thread.ofPlatform().unstarted(() -> upkeep.prisoner(shown.prisonerId()));
        onceRead = () -> {
            stored = hidden;
            hiding.start();
            while (hiding.getState() != Thread.State.BLOCKED && hiding.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait();
            }
        };
        upkeep.prisoner(shown.prisonerId());
        hiding.join();
        assertThat(foundByAnybody()).isFalse();
    }

    private Optional<Prisoner> read() {
        Prisoner found = stored;
        Runnable others = onceRead;
        onceRead = () -> {};
        others.run();
        return Optional.of(found);
    }

    private boolean foundByAnybody() {
        return !index.search(SearchQuery.of("Незабудкина", TODAY, 1, 10)).hits().isEmpty();
    }

    private boolean foundAtTheDesk(@Nullable Standing standing) {
        return !desk.search("Niezabudkina", standing, TODAY, 1, 10).items().isEmpty();
    }

    private static Prisoner hidden(Prisoner prisoner) {
        var step = (Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>)
                prisoner.moved(Standing.WANTS_PRIVACY, prisoner.facilityId(), prisoner.unit(), null, TODAY);
        return step.state();
    }

    /** A part of the house of which only these answers are wanted. */
    private static <T> T answering(Class<T> part, Map<String, Supplier<Object>> answers) {
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(),
                new Class<?>[] {part},
                (proxy, method, arguments) -> answers.containsKey(method.getName())
                        ? Objects.requireNonNull(answers.get(method.getName())).get()
                        : null));
    }
}
