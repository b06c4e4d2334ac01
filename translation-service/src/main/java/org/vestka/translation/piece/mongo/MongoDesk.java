package org.vestka.translation.piece.mongo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.translation.piece.Desk;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceKind;
import org.vestka.translation.piece.PieceStatus;

/** The desk as a small collection of open pieces; who has a piece in hand the piece itself decides, so none is claimed here. */
public final class MongoDesk implements Desk {

    private static final int PAGE = 20;
    private static final int IN_HAND = 50;
    private static final String KIND = "kind";
    private static final String STATUS = "status";
    private static final String FROM = "from";
    private static final String INTO = "into";
    private static final String HOLDER = "holder";

    private final OpenPieces entries;

    public MongoDesk(OpenPieces entries) {
        this.entries = entries;
    }

    @Override
    public void note(Piece piece) {
        if (piece.isOpen()) {
            entries.relabel(piece.translationId(), labels(piece));
        } else {
            entries.close(piece.translationId());
        }
    }

    @Override
    public Page<Entry> waiting(Queue queue, int page) {
        return entries.page(labels(queue), page, PAGE).map(MongoDesk::entry);
    }

    @Override
    public List<Entry> inHandOf(String person) {
        return entries.page(Map.of(HOLDER, person), 1, IN_HAND)
                .map(MongoDesk::entry)
                .items();
    }

    @Override
    public Map<Queue, Long> counts() {
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            counts.put(queue, entries.count(labels(queue)));
        }
        return counts;
    }

    private static Map<String, String> labels(Queue queue) {
        return Map.of(KIND, queue.kind().name(), STATUS, queue.status().name());
    }

    private static Map<String, String> labels(Piece piece) {
        Map<String, String> labels = new HashMap<>();
        labels.put(KIND, piece.kind().name());
        labels.put(STATUS, piece.status().name());
        put(labels, FROM, piece.sourceLanguage());
        put(labels, INTO, piece.targetLanguage());
        put(
                labels,
                HOLDER,
                switch (piece.status()) {
                    case CLAIMED -> piece.translator();
                    case READING -> piece.reader();
                    case NOT_NEEDED, WAITING, TRANSLATED, DONE, WITHDRAWN, ERASED -> null;
                });
        return labels;
    }

    private static void put(Map<String, String> labels, String label, @Nullable String value) {
        if (value != null) {
            labels.put(label, value);
        }
    }

    private static Entry entry(OpenPiece piece) {
        Map<String, String> labels = piece.labels();
        return new Entry(
                piece.id(),
                PieceKind.valueOf(labels.getOrDefault(KIND, PieceKind.LETTER.name())),
                PieceStatus.valueOf(labels.getOrDefault(STATUS, PieceStatus.WAITING.name())),
                labels.get(FROM),
                labels.get(INTO),
                piece.since());
    }
}
