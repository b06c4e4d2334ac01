package org.vestka.dispatch.stock.mongo;

import java.util.List;
import java.util.Map;
import org.vestka.dispatch.posting.Departures;
import org.vestka.dispatch.stock.Departed;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.OpenPieces;

/** Letters that leave, as open pieces of work until their cost is booked. */
public final class StoredDepartures implements Departures, Departed {

    private static final String FACILITY = "facility";

    private final OpenPieces pieces;

    public StoredDepartures(OpenPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void leaving(String postingId, String facilityId) {
        pieces.open(postingId, Map.of(FACILITY, facilityId));
    }

    @Override
    public List<Letter> oldest(int limit) {
        return pieces.page(Map.of(), 1, Math.min(limit, Page.LARGEST)).items().stream()
                .map(piece -> new Letter(piece.id(), piece.labels().getOrDefault(FACILITY, ""), piece.since()))
                .toList();
    }

    @Override
    public void close(String postingId) {
        pieces.close(postingId);
    }
}
