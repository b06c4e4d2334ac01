package org.vestka.dispatch.posting.web;

import java.time.Instant;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.dispatch.posting.Batch;
import org.vestka.dispatch.posting.Dispatching;

/** An unfinished batch as a line of the list; {@code stale} when paper of it lies about for a week. */
record BatchLine(
        String batchId, String facility, Instant madeAt, int letters, int toBePosted, int toBePulled, boolean stale) {

    static BatchLine of(Batch batch, Facilities facilities, Dispatching dispatching, Instant now) {
        Dispatching.Open open =
                dispatching.open(batch.batchId()).orElseGet(() -> new Dispatching.Open(batch, java.util.List.of()));
        return new BatchLine(
                batch.batchId(),
                facilities.find(batch.facilityId()).map(Facility::name).orElse("—"),
                batch.madeAt(),
                open.members().size(),
                open.toBePosted().size(),
                open.toBePulled().size(),
                open.stale(now));
    }
}
