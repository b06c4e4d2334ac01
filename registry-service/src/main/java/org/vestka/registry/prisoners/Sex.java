package org.vestka.registry.prisoners;

import java.util.Locale;

/** Needed for grammar and for forms of address. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** The name on the wire and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
