package org.vestka.translation.piece.mongo;

import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.translation.piece.Piece;
import org.vestka.translation.piece.PieceEvent;
import org.vestka.translation.piece.PieceRefusal;
import org.vestka.translation.piece.Pieces;

/** Pieces as aggregates with an outbox. */
public final class MongoPieces implements Pieces {

    private final Aggregates<Piece, PieceEvent> documents;

    public MongoPieces(Aggregates<Piece, PieceEvent> documents) {
        this.documents = documents;
    }

    @Override
    public Optional<Piece> find(String translationId) {
        return documents.find(translationId);
    }

    @Override
    public Decision<Piece, PieceEvent, PieceRefusal> change(
            String translationId, Function<Piece, Decision<Piece, PieceEvent, PieceRefusal>> what) {
        return switch (documents.change(translationId, what)) {
            case Outcome.Done<Piece, PieceRefusal>(Piece state) -> Decision.changed(state);
            case Outcome.Unchanged<Piece, PieceRefusal> _ -> Decision.unchanged();
            case Outcome.Refused<Piece, PieceRefusal>(PieceRefusal reason) -> Decision.refused(reason);
            case Outcome.NotFound<Piece, PieceRefusal> _ -> Decision.refused(PieceRefusal.UNKNOWN);
        };
    }
}
