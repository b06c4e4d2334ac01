package org.vestka.registry.prisoners;

import java.time.Clock;
import java.time.LocalDate;

/** Joins two entries that are one person: one goes on, and the id of the other leads to it from then on. */
public final class MergingPrisoners {
    private final Prisoners prisoners;
    private final Clock clock;

    public MergingPrisoners(Prisoners prisoners, Clock clock) {
        this.prisoners = prisoners;
        this.clock = clock;
    }

    /**
     * What was known of the duplicate goes over first: interrupted in between, both are there still, and the same again
     * completes it.
     *
     * @return false when one of them is not there, or both are one already
     */
    public boolean merge(String keptId, String duplicateId) {
        Prisoner kept = prisoners.find(keptId).orElse(null);
        Prisoner duplicate = prisoners.find(duplicateId).orElse(null);
        if (kept == null || duplicate == null || kept.prisonerId().equals(duplicate.prisonerId())) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        prisoners.change(kept.prisonerId(), known -> known.absorbing(duplicate, today));
        prisoners.change(duplicate.prisonerId(), known -> known.mergedInto(kept.prisonerId()));
        return true;
    }
}
