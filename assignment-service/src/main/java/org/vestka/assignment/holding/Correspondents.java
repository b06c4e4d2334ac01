package org.vestka.assignment.holding;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where the prisoners and their counts are kept. */
public interface Correspondents {

    /** One as it was read, with the version of its document. */
    record Counted(long version, Correspondent correspondent) {}

    Optional<Counted> find(String prisonerId);

    /**
     * Changes one by compare-and-set: the function is asked again with what is there now when somebody was quicker.
     * A prisoner who is not there yet is asked about as {@link Correspondent#unknown}.
     */
    Decision<Correspondent, Silence, HoldRefusal> change(
            String prisonerId, Function<Correspondent, Decision<Correspondent, Silence, HoldRefusal>> what);

    /** Reads everyone, in no order, one after the other: to fill a pool. */
    void forEach(Consumer<Counted> consumer);
}
