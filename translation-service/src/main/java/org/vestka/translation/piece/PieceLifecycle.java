package org.vestka.translation.piece;

import static org.vestka.translation.piece.PieceStatus.CLAIMED;
import static org.vestka.translation.piece.PieceStatus.DONE;
import static org.vestka.translation.piece.PieceStatus.ERASED;
import static org.vestka.translation.piece.PieceStatus.NOT_NEEDED;
import static org.vestka.translation.piece.PieceStatus.READING;
import static org.vestka.translation.piece.PieceStatus.TRANSLATED;
import static org.vestka.translation.piece.PieceStatus.WAITING;
import static org.vestka.translation.piece.PieceStatus.WITHDRAWN;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.translation.piece.PieceEvent.AnswerTranslated;
import org.vestka.translation.piece.PieceEvent.TranslationClaimed;
import org.vestka.translation.piece.PieceEvent.TranslationCompleted;

/** The lifecycle of a piece as a table: which move leads from where to where, and which event it says. */
public final class PieceLifecycle {

    /**
     * One row.
     *
     * @param kind the row is for pieces of this kind; null: for both
     * @param says the event that leaves the service with this move; null: none
     */
    public record Edge(
            PieceStatus from,
            PieceMove move,
            @Nullable PieceKind kind,
            PieceStatus to,
            @Nullable Class<? extends PieceEvent> says) {}

    /** Every move there is; what is not here is refused. */
    public static final List<Edge> TABLE = List.of(
            new Edge(WAITING, PieceMove.CLAIM, null, CLAIMED, TranslationClaimed.class),
            new Edge(CLAIMED, PieceMove.SAVE, null, CLAIMED, null),
            new Edge(CLAIMED, PieceMove.GIVE_BACK, null, WAITING, null),
            new Edge(CLAIMED, PieceMove.COMPLETE, PieceKind.LETTER, TRANSLATED, null),
            new Edge(CLAIMED, PieceMove.COMPLETE, PieceKind.ANSWER, DONE, AnswerTranslated.class),
            new Edge(TRANSLATED, PieceMove.CLAIM_READING, PieceKind.LETTER, READING, null),
            new Edge(READING, PieceMove.SAVE, PieceKind.LETTER, READING, null),
            new Edge(READING, PieceMove.GIVE_BACK_READING, PieceKind.LETTER, TRANSLATED, null),
            new Edge(READING, PieceMove.SEND_BACK, PieceKind.LETTER, CLAIMED, null),
            new Edge(READING, PieceMove.CLEAR, PieceKind.LETTER, DONE, TranslationCompleted.class),
            new Edge(WAITING, PieceMove.WITHDRAW, PieceKind.LETTER, WITHDRAWN, null),
            new Edge(CLAIMED, PieceMove.WITHDRAW, PieceKind.LETTER, WITHDRAWN, null),
            new Edge(TRANSLATED, PieceMove.WITHDRAW, PieceKind.LETTER, WITHDRAWN, null),
            new Edge(READING, PieceMove.WITHDRAW, PieceKind.LETTER, WITHDRAWN, null),
            new Edge(NOT_NEEDED, PieceMove.ERASE, null, ERASED, null),
            new Edge(WAITING, PieceMove.ERASE, null, ERASED, null),
            new Edge(CLAIMED, PieceMove.ERASE, null, ERASED, null),
            new Edge(TRANSLATED, PieceMove.ERASE, PieceKind.LETTER, ERASED, null),
            new Edge(READING, PieceMove.ERASE, PieceKind.LETTER, ERASED, null),
            new Edge(DONE, PieceMove.ERASE, null, ERASED, null),
            new Edge(WITHDRAWN, PieceMove.ERASE, PieceKind.LETTER, ERASED, null));

    private PieceLifecycle() {}

    /** The row for a move, or empty when a piece in this status does not move so. */
    static Optional<Edge> edge(PieceStatus from, PieceMove move, PieceKind kind) {
        return TABLE.stream()
                .filter(edge ->
                        edge.from() == from && edge.move() == move && (edge.kind() == null || edge.kind() == kind))
                .findFirst();
    }
}
