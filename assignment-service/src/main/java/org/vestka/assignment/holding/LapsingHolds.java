package org.vestka.assignment.holding;

import java.time.Clock;
import java.util.List;
import org.vestka.assignment.holding.OpenHolds.OpenHold;

/** Gives back the places whose time is over. Any number of instances may do it at once. */
public final class LapsingHolds {

    private static final int AT_ONCE = 200;

    private final OpenHolds openHolds;
    private final Assigning assigning;
    private final Clock clock;

    public LapsingHolds(OpenHolds openHolds, Assigning assigning, Clock clock) {
        this.openHolds = openHolds;
        this.assigning = assigning;
        this.clock = clock;
    }

    /** Lapses what is due, at most 200 at a time; how many there were. */
    public int sweep() {
        List<OpenHold> due = openHolds.lapsedBefore(clock.instant(), AT_ONCE);
        due.forEach(assigning::lapse);
        return due.size();
    }
}
