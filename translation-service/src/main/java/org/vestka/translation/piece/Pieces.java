package org.vestka.translation.piece;

import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Where pieces of work are kept; what they say leaves with them. */
public interface Pieces {

    Optional<Piece> find(String translationId);

    /**
     * Changes one by compare-and-set: the function is asked again with what is there now when somebody was quicker.
     * Refused as unknown when there is none.
     */
    Decision<Piece, PieceEvent, PieceRefusal> change(
            String translationId, Function<Piece, Decision<Piece, PieceEvent, PieceRefusal>> what);
}
