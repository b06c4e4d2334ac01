package org.vestka.registry.prisoners;

/** Why something was not done to a prisoner. */
public enum PrisonerRefusal {
    /** {@link Standing#mayBecome} says no. */
    STANDING_CANNOT_FOLLOW,
    /** A person has changed the entry since the list made it. */
    WORKED_ON_SINCE,
    /** As many links are open as may be at once. */
    TOO_MANY_INVITATIONS
}
