package org.vestka.platform.messaging.stored;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of work that is open.
 *
 * @param id of the aggregate that it is about; the aggregate has the truth, this is a hint that may be stale
 * @param since when it was opened; the oldest is worked on first
 * @param labels small codes to filter by, such as kind or language; never anything personal
 * @param claim who works on it now; empty when nobody does, or when their time has run out
 */
public record OpenPiece(String id, Instant since, Map<String, String> labels, Optional<Claim> claim) {

    /**
     * @param by the id of a person
     * @param until when it falls back by itself
     */
    public record Claim(String by, Instant until) {}

    public OpenPiece {
        labels = Map.copyOf(labels);
    }
}
