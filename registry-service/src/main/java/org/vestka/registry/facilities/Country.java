package org.vestka.registry.facilities;

import java.util.Arrays;
import java.util.Optional;

/** A country whose prisons letters go to; the names are the ISO 3166 codes that stand on the wire. */
public enum Country {
    RU,
    BY;

    /** The country of a code. */
    public static Optional<Country> of(String code) {
        return Arrays.stream(values()).filter(each -> each.name().equals(code)).findFirst();
    }
}
