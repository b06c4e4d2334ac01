package org.vestka.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Prisoners as the store keeps them, for tests without one; rows of a list are written by several threads. */
public final class PrisonersInMemory implements Prisoners {
    private final Map<String, Prisoner> entries = Collections.synchronizedMap(new LinkedHashMap<>());

    /** Those that are nobody else's entry, in the order in which they came. */
    public List<Prisoner> shown() {
        return all().stream().filter(each -> each.gone() == null).toList();
    }

    private List<Prisoner> all() {
        synchronized (entries) {
            return List.copyOf(entries.values());
        }
    }

    /** Lets somebody be hidden. */
    public void hide(Prisoner prisoner) {
        change(
                prisoner.prisonerId(),
                known -> known.moved(
                        Standing.WANTS_PRIVACY, known.facilityId(), known.unit(), null, RegistryFixture.TODAY));
    }

    @Override
    public boolean register(Prisoner prisoner) {
        return entries.putIfAbsent(prisoner.prisonerId(), prisoner) == null;
    }

    @Override
    public Changed change(
            String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step) {
        Prisoner before = entries.get(prisonerId);
        if (before == null) {
            return Changed.NOT_FOUND;
        }
        return switch (step.apply(before)) {
            case Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>(var after, var said) -> {
                entries.put(prisonerId, after);
                yield Changed.DONE;
            }
            case Decision.Unchanged<?, ?, ?> unchanged -> Changed.UNCHANGED;
            case Decision.Refused<?, ?, ?> refused -> Changed.REFUSED;
        };
    }

    @Override
    public Optional<Prisoner> find(String prisonerId) {
        return Optional.ofNullable(entries.get(prisonerId));
    }

    @Override
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        return shown().stream()
                .filter(each -> prisonerIds.contains(each.prisonerId()))
                .collect(Collectors.toMap(Prisoner::prisonerId, Function.identity()));
    }

    @Override
    public Page<Prisoner> page(@Nullable Standing standing, int number, int size) {
        return new Page<>(List.of(), 1, size, 0);
    }

    @Override
    public void forEach(Consumer<Prisoner> visitor) {
        shown().forEach(visitor);
    }

    @Override
    public void forEachEntry(Consumer<Prisoner> visitor) {
        all().forEach(visitor);
    }

    @Override
    public long entries() {
        return entries.size();
    }
}
