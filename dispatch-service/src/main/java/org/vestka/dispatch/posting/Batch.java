package org.vestka.dispatch.posting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.paper.EnvelopeFormat;

/**
 * Letters to one facility that are printed and posted together. A list of postings: each of them knows for itself whether
 * it still belongs to it.
 *
 * @param envelope what their envelopes are printed on, or null where envelopes are written by hand
 * @param answerEnvelope whether an envelope for the answer is printed too
 */
public record Batch(
        String batchId,
        String facilityId,
        Instant madeAt,
        @Nullable EnvelopeFormat envelope,
        boolean answerEnvelope,
        List<String> postingIds) {

    /** So many letters at most: an evening's work, and a PDF that fits in memory. */
    public static final int MOST = 200;

    public Batch {
        postingIds = List.copyOf(postingIds);
    }
}
