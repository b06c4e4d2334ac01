package org.vestka.letter.correspondence;

/** What can happen to a letter. Each step that happened is an entry of the letter's ledger. */
public enum Step {
    SUBMITTED,
    /** The first of the two people that a flagged letter needs has let it through. */
    READ_ONCE,
    APPROVED,
    REJECTED,
    TRANSLATION_BEGUN,
    CLEARED,
    PRINTED,
    PULLED,
    /** Its writer has taken it back; once it was cleared that is a request. */
    WITHDRAWN,
    /** It was stopped before it was posted, as its writer asked. */
    STOPPED,
    POSTED,
    /** The envelope came back. */
    RETURNED,
    /** What came back is kept until its prisoner is free. */
    SET_ASIDE,
    /** Somebody told that it arrived; who is not known here. */
    HEARD_OF,
    /** The usual time has passed without a sign. */
    SILENT,
    REPLY_ARRIVED,
    ANSWER_READY
}
