package org.vestka.letter.keys;

import java.util.Arrays;
import java.util.Optional;

/** What a data key is asked for; every release names one. */
public enum Purpose {
    /** To show what was written to a person, in one request. */
    SCREEN("screen"),
    /** To store what a person is writing. */
    DRAFT("draft"),
    /** To put it on paper. */
    PRINT("print"),
    /** To read it without showing it, such as to seal a scan. */
    READ("read");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** As it stands in calls and in the audit. */
    public String code() {
        return code;
    }

    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
