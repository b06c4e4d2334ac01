package org.vestka.registry.facilities;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of letters of strangers from abroad at a facility. */
public enum ForeignMail {
    TAKEN("taken"),
    WITHHELD("withheld"),
    ENDANGERS("endangers");

    private final String code;

    ForeignMail(String code) {
        this.code = code;
    }

    /** The name on the wire and in forms. */
    public String code() {
        return code;
    }

    /** The meaning of a code. */
    public static Optional<ForeignMail> of(String code) {
        return Arrays.stream(values()).filter(mail -> mail.code.equals(code)).findFirst();
    }
}
