package org.vestka.platform.messaging.parking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parked record as an operator sees it: the clear envelope and nothing of the body.
 *
 * @param id {@code topic|partition|offset}
 * @param gate behind which it waits
 * @param type, aggregateId, sequence of its envelope; null and 0 when the headers cannot be read
 * @param bytes size of the sealed body
 */
public record ParkedRecord(
        String id,
        String gate,
        Instant since,
        Failure.Reason reason,
        String error,
        @Nullable String type,
        @Nullable String aggregateId,
        long sequence,
        int bytes) {}
