package org.vestka.assignment.fairness;

import java.time.YearMonth;
import org.vestka.assignment.draw.Fairness;

/**
 * One record: a picture of a week, which does not change any more.
 *
 * @param week by ISO 8601, such as 2026-W47
 * @param from the first month that it tells of; the last is the one in which it was made
 * @param pages so many pages of at most {@value #LINES_A_PAGE} lines
 * @param figures as they follow from its lines
 */
public record RecordOfDraws(String week, YearMonth from, YearMonth to, long lines, int pages, Fairness figures) {

    /** So many lines are kept, and given, at once. */
    public static final int LINES_A_PAGE = 2_000;
}
