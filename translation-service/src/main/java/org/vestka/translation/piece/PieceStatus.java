package org.vestka.translation.piece;

/** Where a piece of work stands; the moves between are in {@link PieceLifecycle}. */
public enum PieceStatus {
    /** In a language that is taken: kept only so that an answer finds the language of its writer. */
    NOT_NEEDED,
    /** For any translator. */
    WAITING,
    /** One translator has it. */
    CLAIMED,
    /** Translated; for any proofreader but the translator. */
    TRANSLATED,
    /** A proofreader has it. */
    READING,
    /** Done and said to the other services. */
    DONE,
    /** Its writer has taken the letter back before it was done. */
    WITHDRAWN,
    /** The data key is gone: nobody can read it any more. */
    ERASED
}
