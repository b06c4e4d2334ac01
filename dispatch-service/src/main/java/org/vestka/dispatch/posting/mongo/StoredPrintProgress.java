package org.vestka.dispatch.posting.mongo;

import java.util.List;
import java.util.Optional;
import org.vestka.dispatch.posting.PrintProgress;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;

/** Progress in the store, so that whichever instance is asked can answer. */
public final class StoredPrintProgress implements PrintProgress.Board {

    private final Aggregates<PrintProgress, MongoBatches.Silence> documents;

    public StoredPrintProgress(Aggregates<PrintProgress, MongoBatches.Silence> documents) {
        this.documents = documents;
    }

    @Override
    public void note(String batchId, PrintProgress progress) {
        if (documents.<MongoBatches.Silence>change(batchId, before -> Decision.changed(progress, List.of()))
                instanceof Outcome.NotFound<PrintProgress, MongoBatches.Silence>) {
            documents.create(batchId, progress, List.of());
        }
    }

    @Override
    public Optional<PrintProgress> of(String batchId) {
        return documents.find(batchId);
    }
}
