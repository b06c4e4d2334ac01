package org.vestka.translation.piece;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Page;

/**
 * The desk's lists: what is still to be done, and no words of it. An entry is written before its piece and taken out
 * after: it may be stale, it is never missing.
 */
public interface Desk {

    /**
     * A line of a list.
     *
     * @param from null for an answer
     * @param into null where nobody has said
     * @param since when it was first put on a list
     */
    record Entry(
            String translationId,
            PieceKind kind,
            PieceStatus status,
            @Nullable String from,
            @Nullable String into,
            Instant since) {}

    /** One of the desk's three lists. */
    enum Queue {
        LETTERS(PieceKind.LETTER, PieceStatus.WAITING),
        READING(PieceKind.LETTER, PieceStatus.TRANSLATED),
        ANSWERS(PieceKind.ANSWER, PieceStatus.WAITING);

        private final PieceKind kind;
        private final PieceStatus status;

        Queue(PieceKind kind, PieceStatus status) {
            this.kind = kind;
            this.status = status;
        }

        /** What is on it. */
        public PieceKind kind() {
            return kind;
        }

        /** Where what is on it stands. */
        public PieceStatus status() {
            return status;
        }
    }

    /** Writes or changes the entry of a piece as it stands or is about to stand; takes it out when nothing is to be done. */
    void note(Piece piece);

    /** A list, the oldest first, 20 to a page. */
    Page<Entry> waiting(Queue queue, int page);

    /** What a person has in hand, at most 50, the oldest first. */
    List<Entry> inHandOf(String person);

    /** How long each list is. */
    Map<Queue, Long> counts();
}
