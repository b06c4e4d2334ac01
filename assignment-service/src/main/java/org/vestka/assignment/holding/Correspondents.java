package org.vestka.assignment.holding;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where the prisoners and their counts are kept. */
public interface Correspondents {

    /** So many entries may have turned out to be one person, one after another. */
    int ONE_AFTER_ANOTHER = 5;

    /** One as it was read, with the version of its document. */
    record Counted(long version, Correspondent correspondent) {}

    Optional<Counted> find(String prisonerId);

    /** The id that goes on for this one: nearly always itself, and another one when the same person was there twice. */
    default String whoGoesOnFor(String prisonerId) {
        String id = prisonerId;
        for (int merged = 0; merged < ONE_AFTER_ANOTHER; merged++) {
            String another = find(id).map(counted -> counted.correspondent().mergedInto())
                    .orElse(null);
            if (another == null) {
                break;
            }
            id = another;
        }
        return id;
    }

    /**
     * Changes one by compare-and-set: the function is asked again with what is there now when somebody was quicker.
     * A prisoner who is not there yet is asked about as {@link Correspondent#unknown}.
     */
    Decision<Correspondent, Silence, HoldRefusal> change(
            String prisonerId, Function<Correspondent, Decision<Correspondent, Silence, HoldRefusal>> what);

    /** Reads everyone, in no order, one after the other: to fill a pool. */
    void forEach(Consumer<Counted> consumer);
}
