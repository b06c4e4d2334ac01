package org.vestka.dispatch.address.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vestka.dispatch.address.Datives;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;

/** Corrected datives in the platform's stored shape, under the prisoner's id. */
public final class StoredDatives implements Datives {

    private final Aggregates<Kept, Silence> documents;

    /** What is stored: a correction with the prisoner whose name it is. */
    public record Kept(String prisonerId, Correction correction) {}

    /** Nobody outside hears of it. */
    public enum Silence {}

    public StoredDatives(Aggregates<Kept, Silence> documents) {
        this.documents = documents;
    }

    @Override
    public Map<String, Correction> findAll(Collection<String> prisonerIds) {
        return documents.findAll(prisonerIds).stream()
                .map(Stored::state)
                .collect(Collectors.toMap(Kept::prisonerId, Kept::correction, (one, other) -> one));
    }

    @Override
    public void remember(String prisonerId, Correction correction) {
        Kept kept = new Kept(prisonerId, correction);
        if (documents.<Silence>change(prisonerId, before -> Decision.changed(kept, List.of()))
                instanceof Outcome.NotFound<Kept, Silence>) {
            documents.create(prisonerId, kept, List.of());
        }
    }
}
