package org.vestka.registry.prisoners;

/** Why something was not done to a prisoner. */
public enum PrisonerRefusal {
    /** {@link Standing#mayBecome} says no. */
    STANDING_CANNOT_FOLLOW
}
