package org.vestka.registry.importing;

/** How a list writes dates with slashes; those with dots have the day first everywhere. */
public enum DateOrder {
    /** Month first, unless there is no such month. */
    MONTH_FIRST,
    DAY_FIRST
}
