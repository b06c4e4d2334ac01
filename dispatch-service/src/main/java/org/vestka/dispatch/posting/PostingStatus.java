package org.vestka.dispatch.posting;

/** Where a letter is on its way onto paper and to the post. */
public enum PostingStatus {
    /** Cleared, and not in any batch. */
    WAITING,
    /** In a batch that was not printed yet. */
    IN_BATCH,
    /** Being sent by an electronic way: taken up by somebody who copies its text there. */
    IN_CHANNEL,
    /** On paper. */
    PRINTED,
    /** Handed to the post, or sent by an electronic way: the point of no return. */
    POSTED,
    /** An answer came. */
    ANSWERED,
    /** It came back; a person decides what becomes of it. */
    RETURNED,
    /** It came back and leaves once more as another posting. */
    SENT_AGAIN,
    /** It came back and is kept until its prisoner is free. */
    SET_ASIDE,
    /** Its writer took it back, and it was stopped before it was posted. */
    WITHDRAWN,
    /** Its writer erased it before it was posted. */
    ERASED
}
