package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;

/** Two entries become one while others work on them. */
class MergingPrisonersTest {
    private final Map<String, Prisoner> stored = new HashMap<>();
    private final Prisoner kept = stored(aWoman("Незабудкина", aColony("11")));
    private final Prisoner duplicate = stored(aWoman("Незабудкіна", aColony("11")));
    private Runnable meanwhile = () -> {};
    private final MergingPrisoners merging = new MergingPrisoners(prisoners(), photos(), Clock.systemUTC());

    @Test
    void aWishForPrivacyThatComesMeanwhileIsNotLost() {
        meanwhile = () ->
                change(duplicate.prisonerId(), known -> known.moved(Standing.WANTS_PRIVACY, null, null, null, TODAY));
        assertThat(merging.merge(kept.prisonerId(), duplicate.prisonerId())).isFalse();
        assertThat(merging.merge(kept.prisonerId(), duplicate.prisonerId())).isTrue();
        assertThat(now(duplicate).gone()).isEqualTo(new Prisoner.Gone(kept.prisonerId()));
        assertThat(now(kept).standing()).isEqualTo(Standing.WANTS_PRIVACY);
    }

    @Test
    void whatIsJoinedTheOtherWayRoundMeanwhileDoesNotLeadInACircle() {
        meanwhile = () -> merging.merge(duplicate.prisonerId(), kept.prisonerId());
        merging.merge(kept.prisonerId(), duplicate.prisonerId());
        assertThat(now(kept).gone() == null || now(duplicate).gone() == null).isTrue();
    }

    private Prisoner now(Prisoner prisoner) {
        return Objects.requireNonNull(stored.get(prisoner.prisonerId()));
    }

    private Prisoner stored(Prisoner prisoner) {
        stored.put(prisoner.prisonerId(), prisoner);
        return prisoner;
    }

    private Prisoners.Changed change(
            String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step) {
        return switch (step.apply(Objects.requireNonNull(stored.get(prisonerId)))) {
            case Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var said) -> {
                stored.put(prisonerId, after);
                Runnable others = meanwhile;
                meanwhile = () -> {};
                others.run();
                yield Prisoners.Changed.DONE;
            }
            case Decision.Unchanged<Prisoner, PrisonerEvent, PrisonerRefusal> unchanged -> Prisoners.Changed.UNCHANGED;
            case Decision.Refused<Prisoner, PrisonerEvent, PrisonerRefusal> refused -> Prisoners.Changed.REFUSED;
        };
    }

    /** As far as merging asks for anything. */
    @SuppressWarnings("unchecked")
    private Prisoners prisoners() {
        return (Prisoners) Proxy.newProxyInstance(
                Prisoners.class.getClassLoader(),
                new Class<?>[] {Prisoners.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "find" ->
                        Optional.ofNullable(stored.get((String) arguments[0])).filter(found -> found.gone() == null);
                    case "change" ->
                        change(
                                (String) arguments[0],
                                (Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>>) arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Photos photos() {
        return (Photos) Proxy.newProxyInstance(
                Photos.class.getClassLoader(),
                new Class<?>[] {Photos.class},
                (proxy, method, arguments) -> method.getName().equals("of") ? Optional.empty() : null);
    }
}
