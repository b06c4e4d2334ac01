package org.vestka.registry.statistics;

import java.util.List;

/** The figures that hold this week, the same for every instance. */
public interface WeeklyFigures {

    /** The figures of this week; those of the week before give way on Monday. */
    Figures current();

    /** The figures of the weeks that were counted, the oldest first, the current one last; of two years at most. */
    List<Figures> weeks();
}
