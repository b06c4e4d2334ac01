package org.vestka.dispatch.posting.mongo;

import java.util.List;
import org.vestka.dispatch.posting.AnswerTimes;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;

/** What was observed, under the facility's id. */
public final class StoredAnswerTimes implements AnswerTimes {

    private final Aggregates<Observed, MongoBatches.Silence> documents;

    public StoredAnswerTimes(Aggregates<Observed, MongoBatches.Silence> documents) {
        this.documents = documents;
    }

    @Override
    public void came(String facilityId, int afterDays) {
        documents.create(facilityId, new Observed(facilityId, List.of()), List.of());
        documents.<MongoBatches.Silence>change(
                facilityId, observed -> Decision.changed(observed.and(afterDays), List.of()));
    }

    @Override
    public Observed of(String facilityId) {
        return documents.find(facilityId).orElseGet(() -> new Observed(facilityId, List.of()));
    }
}
