package org.vestka.dispatch.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.address.AddressBook.Obstacle;
import org.vestka.dispatch.paper.EnvelopeFormat;

/**
 * Letters to one facility that are printed and posted together. A list of postings: each of them knows for itself whether
 * it still belongs to it.
 *
 * @param envelope what their envelopes are printed on, or null where envelopes are written by hand
 * @param answerEnvelope whether an envelope for the answer is printed too
 * @param leftOut letters that printing took out, since they may not leave any more; none in documents from before
 */
public record Batch(
        String batchId,
        String facilityId,
        Instant madeAt,
        @Nullable EnvelopeFormat envelope,
        boolean answerEnvelope,
        List<String> postingIds,
        @Nullable List<LeftOut> leftOut) {

    /** So many letters at most: an evening's work of many hands, and a PDF that fits in memory. */
    public static final int MOST = 1_000;

    /** A letter that was taken out while the batch was printed, and why. */
    public record LeftOut(String prisonerId, Obstacle why) {}

    public Batch {
        postingIds = List.copyOf(postingIds);
        leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
    }

    Batch without(List<LeftOut> more) {
        List<LeftOut> all = new ArrayList<>(leftOut == null ? List.of() : leftOut);
        all.addAll(more);
        return new Batch(batchId, facilityId, madeAt, envelope, answerEnvelope, postingIds, all);
    }
}
