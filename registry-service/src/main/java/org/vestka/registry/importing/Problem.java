package org.vestka.registry.importing;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong or doubtful with a row.
 *
 * @param column where, null for the row as a whole
 * @param value what stood there, cut to what a person needs to find it
 */
public record Problem(Code code, @Nullable Column column, String value) {
    private static final int SHOWN = 60;

    /** What is wrong; those that do not break the row only warn. */
    public enum Code {
        NO_NAME(true),
        NAME_IN_PARTS_MISSING(true),
        TOO_MANY_CELLS(true),
        CONTROL_CHARACTERS(true),
        TOO_LONG(true),
        NOT_A_DATE(true),
        YEAR_IN_TWO_DIGITS(true),
        DAY_OUT_OF_RANGE(true),
        NOT_A_NUMBER(true),
        BORN_OUT_OF_RANGE(true),
        UNKNOWN_COUNTRY(true),
        UNKNOWN_SEX(true),
        UNKNOWN_STANDING(true),
        UNKNOWN_LANGUAGE(true),
        FACILITY_NOT_FOUND(false),
        SAME_AS_LINE(false),
        KNOWN(false),
        LIKE_SOMEBODY(false),
        LIKE_SOMEBODY_BORN_ANOTHER_DAY(false),
        NOT_BORN_IN_THAT_YEAR(false),
        CUT(false),
        TOO_MANY_WORDS(false);

        private final boolean breaks;

        Code(boolean breaks) {
            this.breaks = breaks;
        }

        /** Whether the row cannot be taken in. */
        public boolean breaks() {
            return breaks;
        }
    }

    static Problem of(Code code, @Nullable Column column, String value) {
        String clean = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return new Problem(code, column, clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean);
    }
}
