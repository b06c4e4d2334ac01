package org.vestka.registry.importing;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.prisoners.Prisoner;

/** What is known of when somebody was born. */
record Birth(@Nullable LocalDate date, @Nullable Integer year) {

    /** How near two births are, the nearest first. */
    enum Nearness {
        SAME_DAY,
        /** Of both no more is known than the year, and that is the same. */
        SAME_YEAR,
        /** It cannot be said, or day and month stand in the other order. */
        PERHAPS,
        /** One of the two is wrong, or they are two people. */
        ANOTHER_DAY
    }

    static Birth of(Prisoner.Details details) {
        return new Birth(details.birthDate(), details.birthYear());
    }

    Nearness beside(Birth other) {
        if (date != null && other.date != null) {
            return date.equals(other.date)
                    ? Nearness.SAME_DAY
                    : date.equals(other.inTheOtherOrder()) ? Nearness.PERHAPS : Nearness.ANOTHER_DAY;
        }
        if (year == null || other.year == null) {
            return Nearness.PERHAPS;
        }
        if (!year.equals(other.year)) {
            return Nearness.ANOTHER_DAY;
        }
        return Objects.equals(date, other.date) ? Nearness.SAME_YEAR : Nearness.PERHAPS;
    }

    /** The date with day and month changed over, where there is such a date: 3 July is written 7/3 and 3/7. */
    @Nullable
    LocalDate inTheOtherOrder() {
        return date == null || date.getDayOfMonth() > 12
                ? null
                : LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }
}
