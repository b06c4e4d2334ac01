package org.vestka.dispatch.posting.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.vestka.dispatch.posting.WaitingPostings;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;

/** What waits for paper, as open pieces of work. */
public final class StoredWaitingPostings implements WaitingPostings {

    private static final String PRISONER = "prisoner";

    private final OpenPieces pieces;

    public StoredWaitingPostings(OpenPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public void open(String postingId, String prisonerId) {
        pieces.open(postingId, Map.of(PRISONER, prisonerId));
    }

    @Override
    public void close(String postingId) {
        pieces.close(postingId);
    }

    @Override
    public List<Waiting> oldest(int limit) {
        List<Waiting> oldest = new ArrayList<>();
        for (int number = 1; oldest.size() < limit; number++) {
            Page<OpenPiece> page = pieces.page(Map.of(), number, Page.LARGEST);
            page.items()
                    .forEach(piece -> oldest.add(
                            new Waiting(piece.id(), piece.labels().getOrDefault(PRISONER, ""), piece.since())));
            if (!page.hasNext()) {
                break;
            }
        }
        return oldest;
    }

    @Override
    public long count() {
        return pieces.count(Map.of());
    }
}
