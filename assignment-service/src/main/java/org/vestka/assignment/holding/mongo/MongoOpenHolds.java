package org.vestka.assignment.holding.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.assignment.holding.OpenHolds;
import org.vestka.assignment.holding.Way;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;

/**
 * Holds as open pieces of the sweeper's work. All holds last equally long, so those that were begun first lapse first, and
 * the head of the list is all that a sweep has to look at.
 */
public final class MongoOpenHolds implements OpenHolds {

    private static final String PRISONER = "prisoner";
    private static final String LAPSES_AT = "lapsesAt";
    private static final String WARNED = "warned";

    private static final String WAY = "way";
    private static final int TRIES = 10;

    private final OpenPieces pieces;

    public MongoOpenHolds(OpenPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public OpenHold begin(OpenHold hold) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            pieces.open(hold.assignmentId(), labels(hold, "no"));
            Optional<OpenHold> there = find(hold.assignmentId());
            if (there.isPresent()) {
                return there.get();
            }
            // The same request was refused somewhere else, and took the entry out between the two: it is written anew.
        }
        throw new IllegalStateException("an entry of the sweeper's list is taken out as often as it is written");
    }

    @Override
    public Optional<OpenHold> find(String assignmentId) {
        return pieces.find(assignmentId).map(MongoOpenHolds::hold);
    }

    @Override
    public void end(String assignmentId, String prisonerId) {
        pieces.close(assignmentId, Map.of(PRISONER, prisonerId));
    }

    @Override
    public List<OpenHold> lapsedBefore(Instant moment, int atMost) {
        return head(Map.of(), moment, atMost);
    }

    @Override
    public List<OpenHold> unwarnedThatLapseBefore(Instant moment, int atMost) {
        return head(Map.of(WARNED, "no"), moment, atMost);
    }

    /** One that was ended meanwhile is opened again by this; the next sweep then ends it once more. */
    @Override
    public void warned(OpenHold hold) {
        pieces.relabel(hold.assignmentId(), labels(hold, "yes"));
    }

    private List<OpenHold> head(Map<String, String> labels, Instant moment, int atMost) {
        return pieces.page(labels, 1, atMost).items().stream()
                .map(MongoOpenHolds::hold)
                .filter(hold -> hold.lapsesAt().isBefore(moment))
                .toList();
    }

    private static Map<String, String> labels(OpenHold hold, String warned) {
        return Map.of(
                PRISONER,
                hold.prisonerId(),
                LAPSES_AT,
                hold.lapsesAt().toString(),
                WARNED,
                warned,
                WAY,
                hold.way().code());
    }

    private static OpenHold hold(OpenPiece piece) {
        Map<String, String> labels = piece.labels();
        return new OpenHold(
                piece.id(),
                labels.getOrDefault(PRISONER, ""),
                Instant.parse(labels.getOrDefault(LAPSES_AT, Instant.EPOCH.toString())),
                // What was begun before the way was noted was nearly always drawn.
                Way.of(labels.getOrDefault(WAY, "")).orElse(Way.DRAWN));
    }
}
