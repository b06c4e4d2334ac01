package org.vestka.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.PrisonerRefusal;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;

/** Prisoners of a test that needs no store. */
public final class PrisonersInMemory implements Prisoners {
    private final Map<String, Prisoner> all = new LinkedHashMap<>();

    @Override
    public boolean register(Prisoner prisoner) {
        return all.putIfAbsent(prisoner.prisonerId(), prisoner) == null;
    }

    @Override
    public Changed change(
            String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step) {
        Prisoner there = all.get(prisonerId);
        if (there == null) {
            return Changed.NOT_FOUND;
        }
        return switch (step.apply(there)) {
            case Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(Prisoner next, var said) -> {
                all.put(prisonerId, next);
                yield Changed.DONE;
            }
            case Decision.Unchanged<Prisoner, PrisonerEvent, PrisonerRefusal> unchanged -> Changed.UNCHANGED;
            case Decision.Refused<Prisoner, PrisonerEvent, PrisonerRefusal> refused -> Changed.REFUSED;
        };
    }

    /** Lets somebody be hidden. */
    public void hide(Prisoner prisoner) {
        change(
                prisoner.prisonerId(),
                known -> known.moved(
                        Standing.WANTS_PRIVACY, known.facilityId(), known.unit(), null, RegistryFixture.TODAY));
    }

    @Override
    public Optional<Prisoner> find(String prisonerId) {
        return Optional.ofNullable(all.get(prisonerId));
    }

    @Override
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        return all.entrySet().stream()
                .filter(each -> prisonerIds.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Page<Prisoner> page(@Nullable Standing standing, int number, int size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void forEach(Consumer<Prisoner> visitor) {
        all.values().forEach(visitor);
    }
}
