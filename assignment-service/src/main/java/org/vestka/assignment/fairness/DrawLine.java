package org.vestka.assignment.fairness;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of the record: what befell somebody in a month.
 *
 * @param person a number that means nothing outside one record: every record numbers people anew, by lot
 */
public record DrawLine(YearMonth month, int person, Event event) implements Comparable<DrawLine> {

    /** The first line of a record as text. */
    public static final String HEADER = "month,person,event";

    /** What can befall somebody. */
    public enum Event {
        /** They can be written to by strangers now; everyone in a record has this line once. */
        WRITABLE,
        /** The draw gave them to a writer. */
        ASSIGNED,
        /** That writer did not write; the place was given back, and the letter is not counted. */
        LAPSED
    }

    /** As text, without the end of the line. */
    public String text() {
        return month + "," + person + "," + event.name().toLowerCase(Locale.ROOT);
    }

    /** What came of reading a line: the line, or what is wrong with it, one sentence for each field. */
    public record Read(Optional<DrawLine> line, List<String> wrong) {

        public Read {
            wrong = List.copyOf(wrong);
        }
    }

    /** Reads one line; every field that is wrong is told by name, with what would be right. */
    public static Read read(String text) {
        String[] fields = text.strip().split(",", -1);
        if (fields.length != 3) {
            return new Read(Optional.empty(), List.of("has " + fields.length + " fields, should have 3: " + HEADER));
        }
        List<String> wrong = new ArrayList<>();
        Optional<YearMonth> month = month(fields[0]);
        if (month.isEmpty()) {
            wrong.add("month is \"" + shortened(fields[0]) + "\", should be like 2026-11");
        }
        if (!fields[1].matches("[0-9]{1,9}")) {
            wrong.add("person is \"" + shortened(fields[1]) + "\", should be a whole number");
        }
        Optional<Event> event = Arrays.stream(Event.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(fields[2]))
                .findFirst();
        if (event.isEmpty()) {
            wrong.add("event is \"" + shortened(fields[2]) + "\", should be writable, assigned or lapsed");
        }
        return wrong.isEmpty()
                ? new Read(
                        month.flatMap(when -> event.map(what -> new DrawLine(when, Integer.parseInt(fields[1]), what))),
                        wrong)
                : new Read(Optional.empty(), wrong);
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }

    /** By month and person: the order in which things were stored tells nothing. */
    @Override
    public int compareTo(DrawLine other) {
        int byMonth = month.compareTo(other.month);
        int byPerson = byMonth != 0 ? byMonth : Integer.compare(person, other.person);
        return byPerson != 0 ? byPerson : event.compareTo(other.event);
    }
}
