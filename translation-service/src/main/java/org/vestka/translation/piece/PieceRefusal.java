package org.vestka.translation.piece;

/** Why a piece of work was not moved. */
public enum PieceRefusal {
    /** Somebody else was quicker, or has it. */
    SOMEBODY_ELSE_HAS_IT,
    /** Nobody clears what they translated themselves. */
    OWN_TRANSLATION,
    /** The piece is not where this can be done: it was done before, or is not yet so far. */
    NOT_NOW,
    /** There is no translation yet, or no pen name in it. */
    NOTHING_WRITTEN,
    /** Its writer has taken the letter back. */
    WITHDRAWN,
    /** The data key is gone. */
    ERASED,
    /** No such piece. */
    UNKNOWN
}
