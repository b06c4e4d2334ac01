package org.vestka.dispatch.posting;

/** Why something cannot be done with a posting. */
public enum PostingRefusal {
    /** There is none of that id. */
    NOT_THERE,
    /** It is in another batch. */
    IN_ANOTHER_BATCH,
    /** It is past that, or not there yet. */
    NOT_IN_THIS_STATE,
    /** A day in the future, or before the letter was printed or posted. */
    NOT_ON_THAT_DAY,
    /** What was given as a tracking number is none. */
    NO_TRACKING_NUMBER,
    /** Another answer has come already: a person decides whether this is a second one. */
    ANSWERED_BEFORE
}
