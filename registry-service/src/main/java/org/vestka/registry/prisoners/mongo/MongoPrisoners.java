package org.vestka.registry.prisoners.mongo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    public Changed correct(String prisonerId, Prisoner.Details entered, @Nullable String unit) {
        return changed(prisoners.change(prisonerId, prisoner -> prisoner.corrected(entered, unit)));
    }

    @Override
    public Changed move(
            String prisonerId,
            Standing standing,
            @Nullable String facilityId,
            @Nullable String unit,
            @Nullable LocalDate happened,
            LocalDate today) {
        return changed(
                prisoners.change(prisonerId, prisoner -> prisoner.moved(standing, facilityId, unit, happened, today)));
    }

    private static Changed changed(Outcome<Prisoner, PrisonerRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<?, ?> done -> Changed.DONE;
            case Outcome.Unchanged<?, ?> unchanged -> Changed.UNCHANGED;
            case Outcome.NotFound<?, ?> nobody -> Changed.NOT_FOUND;
            case Outcome.Refused<Prisoner, PrisonerRefusal>(PrisonerRefusal reason) ->
                switch (reason) {
                    case STANDING_CANNOT_FOLLOW -> Changed.STANDING_CANNOT_FOLLOW;
                };
        };
    }

    @Override
    public Optional<Prisoner> find(String prisonerId) {
        return prisoners.find(prisonerId);
    }

    @Override
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        return prisoners.findAll(prisonerIds).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Prisoner::prisonerId, Function.identity()));
    }

    @Override
    public Page<Prisoner> page(@Nullable Standing standing, int number, int size) {
        Map<String, String> only = standing == null ? Map.of() : Map.of(STANDING, standing.name());
        return prisoners.page(only, ORDER, number, size).map(Stored::state);
    }

    @Override
    public void forEach(Consumer<Prisoner> visitor) {
        prisoners.forEach(stored -> visitor.accept(stored.state()));
    }
}
