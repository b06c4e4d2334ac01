package org.vestka.dispatch.stock.mongo;

import java.util.List;
import org.vestka.dispatch.stock.Place;
import org.vestka.dispatch.stock.Supply;
import org.vestka.dispatch.stock.Tariff;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;

/** A tariff under the name of its place. */
public final class StoredTariffs implements Tariff.Tariffs {

    private final Aggregates<Tariff, Supply.Silence> documents;

    public StoredTariffs(Aggregates<Tariff, Supply.Silence> documents) {
        this.documents = documents;
    }

    @Override
    public Tariff at(Place place) {
        return documents.find(place.name()).orElseGet(() -> new Tariff(place, List.of()));
    }

    @Override
    public void keep(Tariff tariff) {
        String id = tariff.place().name();
        if (documents.<Supply.Silence>change(id, before -> Decision.changed(tariff, List.of()))
                instanceof Outcome.NotFound<Tariff, Supply.Silence>) {
            documents.create(id, tariff, List.of());
        }
    }
}
