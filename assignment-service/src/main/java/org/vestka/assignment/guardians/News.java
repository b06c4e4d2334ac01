package org.vestka.assignment.guardians;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Something that a guardian is told.
 *
 * @param about what makes it the same news when it is told again
 * @param on the day that it is about: of the birthday, of the last letter, until which an answer is asked for
 */
public record News(String about, Kind kind, LocalDate on) {

    /** What it is. */
    public enum Kind {
        BIRTHDAY(true),
        MOVED(true),
        RELEASED(true),
        HEARING(true),
        /** By what somebody reckoned. */
        RELEASE_EXPECTED(true),
        /** Nobody has written for weeks; that is not public. */
        SILENT(false),
        /** They are asked whether they go on. */
        ASKED(true);

        private final boolean open;

        Kind(boolean open) {
            this.open = open;
        }

        /** What makes it the same news when the same day is told again. */
        String about(LocalDate day) {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + day;
        }

        /** Whether a guardian may learn it whom no coordinator has approved. */
        public boolean isOpen() {
            return open;
        }
    }
}
