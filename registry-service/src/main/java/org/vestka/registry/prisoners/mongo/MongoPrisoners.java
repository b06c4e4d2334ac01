package org.vestka.registry.prisoners.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.PrisonerRefusal;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;

/** Prisoners as aggregates of the store. */
public final class MongoPrisoners implements Prisoners {
    private static final String ORDER = "state.order";
    private static final String STANDING = "state.standing";
    private static final String GONE = "state.gone";

    /** Longer chains of merges do not come about by hand. */
    private static final int MERGED_ONE_AFTER_ANOTHER = 10;

    private final Aggregates<Prisoner, PrisonerEvent> prisoners;

    public MongoPrisoners(StoredCollections stored, Announcer<PrisonerEvent> announcer) {
        this.prisoners = stored.aggregates("prisoners", Prisoner.class, announcer)
                .ensureIndex(ORDER)
                .ensureIndex(STANDING, ORDER);
    }

    @Override
    public boolean register(Prisoner prisoner) {
        return prisoners.create(
                        prisoner.prisonerId(), prisoner, List.of(new PrisonerEvent.PrisonerRegistered(prisoner)))
                instanceof Creation.Created;
    }

    @Override
    public Changed change(
            String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step) {
        return switch (prisoners.change(prisonerId, step)) {
            case Outcome.Done<?, ?> done -> Changed.DONE;
            case Outcome.Unchanged<?, ?> unchanged -> Changed.UNCHANGED;
            case Outcome.NotFound<?, ?> nobody -> Changed.NOT_FOUND;
            case Outcome.Refused<?, ?> refused -> Changed.REFUSED;
        };
    }

    @Override
    public Optional<Prisoner> find(String prisonerId) {
        Optional<Prisoner> found = prisoners.find(prisonerId);
        for (int merged = 0; merged < MERGED_ONE_AFTER_ANOTHER; merged++) {
            Prisoner.Gone gone = found.map(Prisoner::gone).orElse(null);
            if (gone == null) {
                return found;
            }
            found = gone.into() == null ? Optional.empty() : prisoners.find(gone.into());
        }
        return Optional.empty();
    }

    @Override
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        return prisoners.findAll(prisonerIds).stream()
                .map(Stored::state)
                .filter(prisoner -> prisoner.gone() == null)
                .collect(Collectors.toMap(Prisoner::prisonerId, Function.identity()));
    }

    @Override
    public Page<Prisoner> page(@Nullable Standing standing, int number, int size) {
        Map<String, Object> only = new HashMap<>();
        only.put(GONE, null);
        if (standing != null) {
            only.put(STANDING, standing.name());
        }
        return prisoners.page(only, ORDER, number, size).map(Stored::state);
    }

    @Override
    public void forEach(Consumer<Prisoner> visitor) {
        forEachEntry(entry -> {
            if (entry.gone() == null) {
                visitor.accept(entry);
            }
        });
    }

    @Override
    public void forEachEntry(Consumer<Prisoner> visitor) {
        prisoners.forEach(stored -> visitor.accept(stored.state()));
    }

    @Override
    public long entries() {
        return prisoners.count();
    }
}
