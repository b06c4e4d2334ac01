package org.vestka.assignment.fairness;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.Assignments;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.Facilities;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.Way;

/**
 * Makes the record of draws, once a week. It tells of those who can be written to now and of what the draw gave them within
 * a year: numbers instead of people, dealt by lot each time; months instead of days; no order. Whoever hides is not in it,
 * and since it stands still for a week, no figure moves when they do. With fewer than five people there is none.
 */
public final class KeepingRecord {

    private static final int FEWEST = 5;
    private static final int MONTHS = 12;

    private final Correspondents correspondents;
    private final Assignments assignments;
    private final Facilities facilities;
    private final RecordsOfDraws records;
    private final Random random;
    private final Clock clock;

    public KeepingRecord(
            Correspondents correspondents,
            Assignments assignments,
            Facilities facilities,
            RecordsOfDraws records,
            Random random,
            Clock clock) {
        this.correspondents = correspondents;
        this.assignments = assignments;
        this.facilities = facilities;
        this.records = records;
        this.random = random;
        this.clock = clock;
    }

    /** Makes the record of this week, unless it is there; the record that is there afterwards. */
    public Optional<RecordOfDraws> keep() {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        String week = week(now);
        Optional<RecordOfDraws> there = records.newest();
        if (there.filter(record -> record.week().equals(week)).isPresent()) {
            return there;
        }
        Map<String, String> goesOn = new HashMap<>();
        Map<String, Integer> numbers = numbers(goesOn);
        if (numbers.size() < FEWEST) {
            return there;
        }
        YearMonth to = YearMonth.from(now);
        YearMonth from = to.minusMonths(MONTHS);
        List<DrawLine> lines = new ArrayList<>();
        numbers.values().forEach(person -> lines.add(new DrawLine(to, person, DrawLine.Event.WRITABLE)));
        assignments.forEach(assignment -> lines.addAll(lines(assignment, goesOn, numbers, from)));
        Collections.sort(lines);
        LettersPerPerson letters = new LettersPerPerson();
        lines.forEach(letters::count);
        records.keep(
                new RecordOfDraws(
                        week,
                        from,
                        to,
                        lines.size(),
                        Math.ceilDiv(lines.size(), RecordOfDraws.LINES_A_PAGE),
                        letters.fairness()),
                lines);
        return records.newest();
    }

    static String week(ZonedDateTime moment) {
        return "%d-W%02d"
                .formatted(moment.get(IsoFields.WEEK_BASED_YEAR), moment.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * Everyone who can be written to now, numbered by lot from 1.
     *
     * @param goesOn is filled with the entries that ended because they were the same person twice, and what goes on for them
     */
    private Map<String, Integer> numbers(Map<String, String> goesOn) {
        Map<String, Optional<MailRules>> rules = new HashMap<>();
        List<String> writable = new ArrayList<>();
        correspondents.forEach(counted -> {
            Correspondent one = counted.correspondent();
            if (one.mergedInto() != null) {
                goesOn.put(one.prisonerId(), correspondents.whoGoesOnFor(one.prisonerId()));
                return;
            }
            Optional<MailRules> there = one.facilityId().flatMap(id -> rules.computeIfAbsent(id, facilities::rules));
            if (one.strangersMail(there) != StrangersMail.MUST_NOT_BE_SENT) {
                writable.add(one.prisonerId());
            }
        });
        Collections.shuffle(writable, random);
        Map<String, Integer> numbers = new HashMap<>();
        writable.forEach(prisonerId -> numbers.put(prisonerId, numbers.size() + 1));
        return numbers;
    }

    private static List<DrawLine> lines(
            Assignment assignment, Map<String, String> goesOn, Map<String, Integer> numbers, YearMonth from) {
        String prisonerId = assignment.prisonerId();
        Integer person = numbers.get(goesOn.getOrDefault(prisonerId, prisonerId));
        if (assignment.way() != Way.DRAWN || person == null) {
            return List.of();
        }
        YearMonth given = month(assignment.givenAt());
        if (given.isBefore(from)) {
            return List.of();
        }
        DrawLine assigned = new DrawLine(given, person, DrawLine.Event.ASSIGNED);
        return assignment.status() == Assignment.Status.LAPSED
                ? List.of(assigned, new DrawLine(month(assignment.lapsesAt()), person, DrawLine.Event.LAPSED))
                : List.of(assigned);
    }

    private static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(ZoneOffset.UTC));
    }
}
