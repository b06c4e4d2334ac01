package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way from prison to prison.
 *
 * @param facilityId where they came to; null while on the way or unknown
 * @param standing what they became with it
 * @param happened when it happened, where known
 * @param learned when we learned it
 */
public record Move(
        @Nullable String facilityId,
        Standing standing,
        @Nullable LocalDate happened,
        LocalDate learned) {

    /** Two ways of one person as one, by date; either stays in its own order, and what both tell stands there once. */
    static List<Move> joined(List<Move> here, List<Move> there) {
        List<Move> joined = new ArrayList<>(here);
        int at = 0;
        for (Move move : there) {
            if (!here.contains(move)) {
                while (at < joined.size() && !joined.get(at).day().isAfter(move.day())) {
                    at++;
                }
                joined.add(at++, move);
            }
        }
        return joined;
    }

    private LocalDate day() {
        return happened == null ? learned : happened;
    }
}
