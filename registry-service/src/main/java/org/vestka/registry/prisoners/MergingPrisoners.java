package org.vestka.registry.prisoners;

import java.time.Clock;
import java.time.LocalDate;
import org.vestka.platform.kernel.Decision;

/** Joins two entries that are one person: one goes on, and the id of the other leads to it from then on. */
public final class MergingPrisoners {
    private final Prisoners prisoners;
    private final Photos photos;
    private final Clock clock;

    public MergingPrisoners(Prisoners prisoners, Photos photos, Clock clock) {
        this.prisoners = prisoners;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * What was known of the duplicate goes over first: interrupted in between, both are there still, and the same again
     * completes it.
     *
     * @return false when one of them is not there, both are one already, or somebody changed one of them meanwhile
     */
    public boolean merge(String keptId, String duplicateId) {
        Prisoner kept = prisoners.find(keptId).orElse(null);
        Prisoner duplicate = prisoners.find(duplicateId).orElse(null);
        if (kept == null || duplicate == null || kept.prisonerId().equals(duplicate.prisonerId())) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        if (!done(prisoners.change(kept.prisonerId(), known -> known.absorbing(duplicate, today)))) {
            return false;
        }
        joinPhotos(kept.prisonerId(), duplicate.prisonerId());
        // What somebody noted meanwhile, a wish for privacy say, has not gone over: then it is not their last word.
        return done(prisoners.change(
                duplicate.prisonerId(),
                known -> known.equals(duplicate)
                        ? known.mergedInto(kept.prisonerId())
                        : Decision.refused(PrisonerRefusal.CHANGED_MEANWHILE)));
    }

    private static boolean done(Prisoners.Changed changed) {
        return changed == Prisoners.Changed.DONE || changed == Prisoners.Changed.UNCHANGED;
    }

    /** One photograph goes on, and none of whoever wants privacy now because one of both did. */
    private void joinPhotos(String keptId, String duplicateId) {
        boolean hidden = prisoners
                .find(keptId)
                .filter(kept -> kept.standing() == Standing.WANTS_PRIVACY)
                .isPresent();
        if (hidden) {
            photos.takeDown(keptId);
        } else if (photos.of(keptId).isEmpty()) {
            photos.of(duplicateId).map(photo -> photo.of(keptId)).ifPresent(photos::keep);
        }
        photos.takeDown(duplicateId);
    }
}
