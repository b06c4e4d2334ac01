package org.vestka.assignment.holding;

import java.time.LocalDate;

/** Whoever wants to be told when something befalls a prisoner. Telling it again changes nothing. */
public interface PrisonerWatch {

    /** What is told. */
    enum Turn {
        MOVED,
        RELEASED
    }

    /**
     * @param eventId of the event that says so
     * @param on the day (UTC) on which it was said
     */
    void turned(String prisonerId, Turn turn, String eventId, LocalDate on);

    /**
     * Two entries were the same person.
     *
     * @param into the one that goes on
     */
    void wasTheSameAs(String prisonerId, String into);
}
