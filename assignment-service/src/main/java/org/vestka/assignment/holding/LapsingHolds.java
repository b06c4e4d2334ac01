package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vestka.assignment.holding.OpenHolds.OpenHold;

/** Gives back the places whose time is over, and says so a day before. Any number of instances may do it at once. */
public final class LapsingHolds {

    /** So long before the end it is said that a place is about to be given back. */
    public static final Duration WARNING = Duration.ofDays(1);

    private static final int AT_ONCE = 200;

    private final OpenHolds openHolds;
    private final Assignments assignments;
    private final Assigning assigning;
    private final Clock clock;

    public LapsingHolds(OpenHolds openHolds, Assignments assignments, Assigning assigning, Clock clock) {
        this.openHolds = openHolds;
        this.assignments = assignments;
        this.assigning = assigning;
        this.clock = clock;
    }

    /** Lapses what is due, at most 200 at a time; how many there were. */
    public int sweep() {
        List<OpenHold> due = openHolds.lapsedBefore(clock.instant(), AT_ONCE);
        due.forEach(assigning::lapse);
        return due.size();
    }

    /** Says of those that lapse within a day that they do, once, at most 200 at a time; how many there were. */
    public int warn() {
        Instant now = clock.instant();
        List<OpenHold> due = openHolds.unwarnedThatLapseBefore(now.plus(WARNING), AT_ONCE);
        due.forEach(hold -> {
            assignments.change(hold.assignmentId(), there -> there.warn(now));
            openHolds.warned(hold);
        });
        return due.size();
    }
}
