package org.vestka.translation.piece;

/** What people do with a piece of work. */
public enum PieceMove {
    CLAIM,
    SAVE,
    GIVE_BACK,
    COMPLETE,
    CLAIM_READING,
    GIVE_BACK_READING,
    SEND_BACK,
    CLEAR,
    WITHDRAW,
    ERASE
}
