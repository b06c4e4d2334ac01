package org.vestka.letter.correspondence;

/** Why something cannot be done to a letter. */
public enum LetterRefusal {
    /** There is no such letter. */
    UNKNOWN,
    /** Its status has no edge for this step (see {@link LetterLifecycle}). */
    NOT_NOW,
    /** A flagged letter needs two different people, and this one has read it already. */
    SAME_PERSON,
    /** The facility that the prisoner is in, and so the language it takes, is not known. */
    FACILITY_UNKNOWN
}
