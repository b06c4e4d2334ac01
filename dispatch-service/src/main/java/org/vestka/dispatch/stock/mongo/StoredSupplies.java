package org.vestka.dispatch.stock.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.dispatch.stock.Movement;
import org.vestka.dispatch.stock.Place;
import org.vestka.dispatch.stock.Supplies;
import org.vestka.dispatch.stock.Supply;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;

/**
 * Supplies in the platform's stored shape, their movements beside them. A movement is kept within its supply first: what a
 * crash keeps from being written down is written with the next change.
 */
public final class StoredSupplies implements Supplies {

    private final Aggregates<Supply, Supply.Silence> supplies;
    private final Aggregates<Movement, Supply.Silence> movements;

    public StoredSupplies(Aggregates<Supply, Supply.Silence> supplies, Aggregates<Movement, Supply.Silence> movements) {
        this.supplies = supplies.ensureIndex("state.place");
        this.movements = movements.ensureIndex("state.supplyId", "state.newestFirst");
    }

    @Override
    public List<Supply> at(Place place) {
        return supplies.page(Map.of("state.place", place.name()), "_id", 1, Page.LARGEST).items().stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public Optional<Supply> find(String supplyId) {
        return supplies.find(supplyId);
    }

    @Override
    public void add(Supply supply) {
        supplies.create(supply.supplyId(), supply, List.of());
    }

    @Override
    public void change(String supplyId, Function<Supply, Decision<Supply, Supply.Silence, Supply.Silence>> what) {
        supplies.find(supplyId).ifPresent(this::writeDown);
        if (supplies.change(supplyId, what) instanceof Outcome.Done<Supply, Supply.Silence>(Supply changed)) {
            writeDown(changed);
        }
    }

    private void writeDown(Supply supply) {
        Movement last = supply.last();
        if (last != null) {
            movements.create(last.movementId(), last, List.of());
        }
    }

    @Override
    public Page<Movement> movements(String supplyId, int number, int size) {
        return movements
                .page(Map.of("state.supplyId", supplyId), "state.newestFirst", number, size)
                .map(Stored::state);
    }
}
