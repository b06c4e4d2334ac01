package org.vestka.assignment.holding;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vestka.assignment.holding.OpenHolds.OpenHold;

/** Gives back the places whose time is over, and says so a day before. Any number of instances may do it at once. */
public final class LapsingHolds {

    /** So long before the end it is said that a place is about to be given back. */
    public static final Duration WARNING = Duration.ofDays(1);

    /** So long after its time a place that nobody has given back was forgotten, and is not just about to be swept. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    private static final int AT_ONCE = 200;

    private final OpenHolds openHolds;
    private final Assignments assignments;
    private final Correspondents correspondents;
    private final Assigning assigning;
    private final Clock clock;

    public LapsingHolds(
            OpenHolds openHolds,
            Assignments assignments,
            Correspondents correspondents,
            Assigning assigning,
            Clock clock) {
        this.correspondents = correspondents;
        this.openHolds = openHolds;
        this.assignments = assignments;
        this.assigning = assigning;
        this.clock = clock;
    }

    /** Lapses all that is due; how many there were. */
    public int sweep() {
        Instant now = clock.instant();
        return each(() -> openHolds.lapsedBefore(now, AT_ONCE), assigning::lapse);
    }

    /** Says of those that lapse within a day that they do, once; how many there were. */
    public int warn() {
        Instant now = clock.instant();
        return each(() -> openHolds.unwarnedThatLapseBefore(now.plus(WARNING), AT_ONCE), hold -> {
            assignments.change(hold.assignmentId(), there -> there.warn(now));
            openHolds.warned(hold);
        });
    }

    /** Some at a time, until there are no more: after a flood thousands lapse within a minute. */
    private static int each(Supplier<List<OpenHold>> some, Consumer<OpenHold> what) {
        int all = 0;
        List<OpenHold> due;
        do {
            due = some.get();
            due.forEach(what);
            all += due.size();
        } while (due.size() == AT_ONCE);
        return all;
    }

    /** Gives back places of which the sweeper's list knows nothing, however they came to be; how many there were. */
    public int giveBackForgotten() {
        Instant forgotten = clock.instant().minus(FORGOTTEN);
        List<OpenHold> found = new ArrayList<>();
        correspondents.forEach(counted -> {
            Correspondent one = counted.correspondent();
            one.open().stream()
                    .filter(place -> !place.taken() && place.lapsesAt().isBefore(forgotten))
                    .map(place -> new OpenHold(place.assignmentId(), one.prisonerId(), place.lapsesAt(), Way.DRAWN))
                    .forEach(found::add);
        });
        found.forEach(assigning::lapse);
        return found.size();
    }
}
