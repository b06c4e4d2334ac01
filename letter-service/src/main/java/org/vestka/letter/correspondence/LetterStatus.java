package org.vestka.letter.correspondence;

/** Where a letter stands; follows from its ledger by {@link LetterLifecycle}. */
public enum LetterStatus {
    /** Waits for a moderator. */
    SUBMITTED,
    /** Flagged and read once; waits for a second, different person. */
    SECOND_READING,
    /** Waits for a translator. */
    APPROVED,
    IN_TRANSLATION,
    /** The text to be printed is settled; waits for paper. */
    CLEARED,
    PRINTED,
    POSTED,
    /** It came back; a dispatcher decides what becomes of it, or sends it again. */
    RETURNED,
    /** It came back and is kept until its prisoner is free. */
    SET_ASIDE,
    /** An answer is here and waits to be made readable for the writer. */
    ANSWERED,
    /** The writer can read an answer. */
    ANSWER_READY,
    REJECTED,
    /** Its writer has taken it back; whether it could still be stopped is not known yet. */
    WITHDRAWING,
    /** Its writer has taken it back, and it will not be sent. */
    WITHDRAWN
}
