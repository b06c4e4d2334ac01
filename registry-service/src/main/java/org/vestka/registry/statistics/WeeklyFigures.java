package org.vestka.registry.statistics;

/** The figures that hold this week, the same for every instance. */
public interface WeeklyFigures {

    /** The figures of this week; those of the week before give way on Monday. */
    Figures current();
}
