package org.vestka.assignment.draw;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A reason to be drawn earlier than the letters alone say.
 *
 * @param credit the prisoner is drawn as if they had so many letters fewer
 * @param applies whether the reason holds for a candidate on a day (UTC)
 */
public record Boost(String name, int credit, BiPredicate<Candidate, LocalDate> applies) {

    /** A birthday today or in the days to come; a letter needs those days to arrive. */
    public static Boost birthdayWithin(int days, int credit) {
        return new Boost("birthday", credit, (candidate, today) -> birthdayIsWithin(candidate.birthday(), today, days));
    }

    /** Nobody has written and nobody is writing. */
    public static Boost neverWrittenTo(int credit) {
        return new Boost(
                "never-written-to", credit, (candidate, _) -> candidate.tally().letters() == 0);
    }

    /** Letters were posted once, none for so many days, and none is being written. */
    public static Boost silentFor(int days, int credit) {
        return new Boost("silent", credit, (candidate, today) -> {
            LocalDate last = candidate.lastPosted();
            return last != null
                    && candidate.tally().open() == 0
                    && !last.plusDays(days).isAfter(today);
        });
    }

    private static boolean birthdayIsWithin(@Nullable MonthDay birthday, LocalDate today, int days) {
        if (birthday == null) {
            return false;
        }
        LocalDate thisYear = birthday.atYear(today.getYear());
        LocalDate next = thisYear.isBefore(today) ? birthday.atYear(today.getYear() + 1) : thisYear;
        return ChronoUnit.DAYS.between(today, next) <= days;
    }
}
