package org.vestka.assignment.holding;

import java.util.Locale;
import java.util.Optional;

/** How a writer came to the person they write to. */
public enum Way {
    /** By lot. Only these letters are counted when the draw is judged. */
    DRAWN,
    /** On the person's page. */
    CHOSEN,
    /** By the receipt of an earlier letter. */
    PEN_PAL,
    /** By an invitation to somebody who wants privacy. */
    INVITED;

    /** As it is written in slips and on topics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty for a code that is none. */
    public static Optional<Way> of(String code) {
        for (Way way : values()) {
            if (way.code().equals(code)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }
}
