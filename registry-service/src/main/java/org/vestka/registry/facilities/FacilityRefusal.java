package org.vestka.registry.facilities;

/** Why a facility was not changed. */
public enum FacilityRefusal {
    /** Prisons do not move to another country; what is meant is another facility. */
    COUNTRY_IS_FIXED
}
