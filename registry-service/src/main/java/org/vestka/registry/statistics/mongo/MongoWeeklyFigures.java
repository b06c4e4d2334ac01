package org.vestka.registry.statistics.mongo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.statistics.Figures;
import org.vestka.registry.statistics.WeeklyFigures;

/** A document a week: the first who asks counts, everybody else reads what was counted. */
public final class MongoWeeklyFigures implements WeeklyFigures {
    private static final int MOST_WEEKS = 104;

    private final Aggregates<Figures, Figures.Silence> weeks;
    private final Prisoners prisoners;
    private final KnownFacilities facilities;
    private final Duration lookAgainAfter;
    private final Clock clock;
    private @Nullable Figures latest;
    private List<Figures> weeksBefore = List.of();
    private Instant until = Instant.MIN;

    /** @param lookAgainAfter how often to look whether the registry has outgrown the figures of this week */
    public MongoWeeklyFigures(
            StoredCollections stored,
            Prisoners prisoners,
            KnownFacilities facilities,
            Duration lookAgainAfter,
            Clock clock) {
        this.weeks = stored.silent("statistics", Figures.class);
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.lookAgainAfter = lookAgainAfter;
        this.clock = clock;
    }

    @Override
    public synchronized Figures current() {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Figures known = latest;
        Instant now = clock.instant();
        if (known != null && known.week().equals(monday) && now.isBefore(until)) {
            return known;
        }
        List<Prisoner> everybody = new ArrayList<>();
        prisoners.forEach(everybody::add);
        Figures counted = Figures.of(everybody, facilities, monday, today);
        String week = monday.toString();
        Figures held = weeks.create(week, counted, List.of()) instanceof Creation.AlreadyThere<Figures>(Figures there)
                ? there
                : counted;
        if (held.isOutgrownBy(counted.counted())
                && weeks.change(week, there -> there.replacedBy(counted))
                        instanceof Outcome.Done<Figures, ?>(Figures newer)) {
            held = newer;
        }
        weeksBefore = before(monday);
        latest = held;
        until = now.plus(lookAgainAfter);
        return held;
    }

    @Override
    public synchronized List<Figures> weeks() {
        Figures now = current();
        return Stream.concat(weeksBefore.stream(), Stream.of(now)).toList();
    }

    private List<Figures> before(LocalDate monday) {
        List<String> mondays = IntStream.range(1, MOST_WEEKS)
                .mapToObj(week -> monday.minusWeeks(week).toString())
                .toList();
        return weeks.findAll(mondays).stream()
                .map(Stored::state)
                .sorted(Comparator.comparing(Figures::week))
                .toList();
    }
}
