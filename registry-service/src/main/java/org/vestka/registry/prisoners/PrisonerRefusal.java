package org.vestka.registry.prisoners;

/** Why something was not done to a prisoner. */
public enum PrisonerRefusal {
    /** {@link Standing#mayBecome} says no. */
    STANDING_CANNOT_FOLLOW,
    /** Another entry goes on for this one, or it was withdrawn. */
    GONE,
    /** They want privacy, or nobody goes by this entry any more. */
    NOT_TO_BE_SHOWN,
    /** The entry is another than the one that was looked at. */
    CHANGED_MEANWHILE,
    /** A person has changed the entry since the list made it. */
    WORKED_ON_SINCE,
    /** As many links are open as may be at once. */
    TOO_MANY_INVITATIONS
}
