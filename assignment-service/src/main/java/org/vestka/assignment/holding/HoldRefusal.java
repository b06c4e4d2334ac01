package org.vestka.assignment.holding;

/** Why no place can be held with a prisoner. */
public enum HoldRefusal {
    /** As many are writing as the cap allows. */
    EVERY_PLACE_IS_TAKEN,
    /** A stranger's letter must not be sent there now. */
    MUST_NOT_BE_WRITTEN_TO,
    /** Nobody by this id is known. */
    UNKNOWN
}
