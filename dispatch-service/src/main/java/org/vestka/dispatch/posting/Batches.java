package org.vestka.dispatch.posting;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the batches are kept. */
public interface Batches {

    /** Adds one and lists it as open; when it is there already nothing happens: the same request came twice. */
    void add(Batch batch);

    Optional<Batch> find(String batchId);

    /** Changes one; nothing happens when it is not there. */
    void change(String batchId, UnaryOperator<Batch> what);

    /** Batches that are not posted whole, the oldest first. */
    List<Batch> open(int limit);

    /** Takes it off the list of open ones. */
    void close(String batchId);
}
