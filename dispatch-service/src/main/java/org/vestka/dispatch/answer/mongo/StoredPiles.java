package org.vestka.dispatch.answer.mongo;

import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.answer.Pile;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;

/** Piles in the platform's stored shape, so that whichever instance is asked can answer. */
public final class StoredPiles implements Pile.Piles {

    private final Aggregates<Pile, Silence> documents;

    /** Nobody outside hears of a pile. */
    public enum Silence {}

    public StoredPiles(Aggregates<Pile, Silence> documents) {
        this.documents = documents;
    }

    @Override
    public void note(Pile pile) {
        if (documents.<Silence>change(pile.pileId(), before -> Decision.changed(pile, List.of()))
                instanceof Outcome.NotFound<Pile, Silence>) {
            documents.create(pile.pileId(), pile, List.of());
        }
    }

    @Override
    public Optional<Pile> find(String pileId) {
        return documents.find(pileId);
    }
}
