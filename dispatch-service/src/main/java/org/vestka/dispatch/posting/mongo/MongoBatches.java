package org.vestka.dispatch.posting.mongo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Batches;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.Stored;

/** Batches in the platform's stored shape, the unfinished ones listed apart. */
public final class MongoBatches implements Batches {

    private final Aggregates<Batch, Silence> documents;
    private final OpenPieces open;

    /** Nobody outside hears of a batch. */
    public enum Silence {}

    public MongoBatches(Aggregates<Batch, Silence> documents, OpenPieces open) {
        this.documents = documents;
        this.open = open;
    }

    @Override
    public void add(Batch batch) {
        open.open(batch.batchId(), Map.of());
        documents.create(batch.batchId(), batch, List.of());
    }

    @Override
    public Optional<Batch> find(String batchId) {
        return documents.find(batchId);
    }

    @Override
    public void change(String batchId, UnaryOperator<Batch> what) {
        documents.<Silence>change(batchId, batch -> Decision.changed(what.apply(batch), List.of()));
    }

    @Override
    public List<Batch> open(int limit) {
        List<String> ids = open.page(Map.of(), 1, limit).items().stream()
                .map(OpenPiece::id)
                .toList();
        return documents.findAll(ids).stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(Batch::madeAt))
                .toList();
    }

    @Override
    public void close(String batchId) {
        open.close(batchId);
    }
}
