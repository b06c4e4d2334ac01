package org.vestka.assignment.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A year of letters in memory: invented prisoners, stars whom writers choose by themselves, holds that lapse, transfers,
 * releases and arrivals. Prints how evenly the assigned letters fell, beside a draw that looks only at who may be written to, and draws a picture of
 * both.
 *
 * <p>{@code SimulateYear [people] [letters per person] [folder] [seed]} writes {@code fair-draw.svg} and
 * {@code draws.csv}; {@code SimulateYear --recompute draws.csv} takes the figures of such a record again.
 */
public final class SimulateYear {

    /** Lifeline, who began this for death row, aim for five letters for everyone. */
    static final int ENOUGH = 5;

    static final int PLENTY = 10;

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final int CAP = 5;
    private static final int HOLD_DAYS = 3;
    private static final int TRANSFER_DAYS = 30;
    private static final double NOT_WRITABLE = 1 / 3.0;
    private static final double LAPSES = 0.25;
    private static final double CHOOSES_A_STAR = 0.15;
    private static final double TRANSFERRED_PER_DAY = 0.0015;
    private static final double RELEASED_PER_DAY = 0.0006;
    private static final int STARS = 12;

    private final RandomGenerator random;
    private final boolean fair;
    private final DrawPool pool;
    private final List<Prisoner> prisoners = new ArrayList<>();
    private final List<List<Runnable>> later = new ArrayList<>();
    private final StringBuilder record = new StringBuilder("day,prisoner,event\n");
    private LocalDate today = NEW_YEAR;
    private @Nullable Integer firstWithPlenty;
    private int withoutEnoughThen;

    private SimulateYear(int people, long seed, boolean fair) {
        this.random = new SplittableRandom(seed);
        this.fair = fair;
        this.pool = new DrawPool(DrawRules.withCap(CAP), new SplittableRandom(seed + 1), NEW_YEAR);
        for (int day = 0; day <= DAYS; day++) {
            later.add(new ArrayList<>());
        }
        for (int i = 0; i < people; i++) {
            arrive(random.nextDouble() >= NOT_WRITABLE);
        }
    }

    /** One simulated prisoner; letters that a draw gave are told apart from those of writers who chose. */
    private static final class Prisoner {
        final String id;
        final MonthDay birthday;
        final int arrived;
        boolean writable;
        boolean everUnwritable;
        boolean released;
        int held;
        int posted;
        int assigned;

        @Nullable
        LocalDate lastPosted;

        long version;

        Prisoner(String id, MonthDay birthday, int arrived, boolean writable) {
            this.id = id;
            this.birthday = birthday;
            this.arrived = arrived;
            this.writable = writable;
            this.everUnwritable = !writable;
        }
    }

    /** What came of a simulated year; the figures count letters that a draw assigned to those writable at its end. */
    record Year(Fairness fairness, int[] assigned, int withoutEnoughWhenFirstHadPlenty, String record) {}

    static Year simulate(int people, int lettersPerPerson, long seed, boolean fair) {
        SimulateYear year = new SimulateYear(people, seed, fair);
        int perDay = (int) Math.round(people * (1 - NOT_WRITABLE) * lettersPerPerson / DAYS / (1 - LAPSES));
        for (int day = 0; day < DAYS; day++) {
            year.live(day, perDay);
        }
        int[] assigned = year.prisoners.stream()
                .filter(prisoner -> prisoner.writable)
                .mapToInt(prisoner -> prisoner.assigned)
                .toArray();
        return new Year(Fairness.of(assigned), assigned, year.withoutEnoughThen, year.record.toString());
    }

    /** Runs the year twice, fair and blind, prints both and writes picture and record. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2 && arguments[0].equals("--recompute")) {
            print("record", Fairness.of(assignedBy(Files.readAllLines(Path.of(arguments[1])))));
            return;
        }
        int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        int letters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 15;
        Path folder = Path.of(arguments.length > 2 ? arguments[2] : "target");
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 2026;
        Year fair = simulate(people, letters, seed, true);
        Year blind = simulate(people, letters, seed, false);
        print("fair draw", fair.fairness());
        print("blind draw", blind.fairness());
        System.out.printf(
                "when the first had ten, without five: %d (fair), %d (blind)%n",
                fair.withoutEnoughWhenFirstHadPlenty(), blind.withoutEnoughWhenFirstHadPlenty());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("fair-draw.svg"), YearPicture.of(fair, blind));
        Files.writeString(folder.resolve("draws.csv"), fair.record());
        System.out.printf("wrote %s and %s%n", folder.resolve("fair-draw.svg"), folder.resolve("draws.csv"));
    }

    /** Letters per writable prisoner, taken from a record of draws alone. */
    static int[] assignedBy(List<String> record) {
        Map<String, Integer> assigned = new HashMap<>();
        Map<String, Boolean> writable = new HashMap<>();
        for (String line : record.subList(1, record.size())) {
            String[] cell = line.split(",", -1);
            switch (cell[2]) {
                case "writable" -> writable.put(cell[1], true);
                case "unwritable" -> writable.put(cell[1], false);
                case "assigned" -> assigned.merge(cell[1], 1, Integer::sum);
                case "lapsed" -> assigned.merge(cell[1], -1, Integer::sum);
                default -> throw new IllegalArgumentException("unknown event in the record");
            }
        }
        return writable.entrySet().stream()
                .filter(Map.Entry::getValue)
                .mapToInt(entry -> assigned.getOrDefault(entry.getKey(), 0))
                .toArray();
    }

    private static void print(String what, Fairness fairness) {
        System.out.printf(
                "%s: %d writable, %d letters assigned, fewest %d, median %d, most %d, Gini %.3f%n",
                what,
                fairness.people(),
                fairness.letters(),
                fairness.fewest(),
                fairness.median(),
                fairness.most(),
                fairness.gini());
    }

    private void live(int day, int writers) {
        today = NEW_YEAR.plusDays(day);
        pool.advanceTo(today);
        later.get(day).forEach(Runnable::run);
        for (Prisoner prisoner : List.copyOf(prisoners)) {
            if (prisoner.writable && random.nextDouble() < RELEASED_PER_DAY) {
                release(prisoner);
                arrive(random.nextDouble() >= NOT_WRITABLE);
            } else if (prisoner.writable && random.nextDouble() < TRANSFERRED_PER_DAY) {
                writable(prisoner, false);
                in(TRANSFER_DAYS, () -> {
                    if (!prisoner.released) {
                        writable(prisoner, true);
                    }
                });
            }
        }
        for (int writer = 0; writer < writers; writer++) {
            write(day);
        }
    }

    private void write(int day) {
        boolean chooses = random.nextDouble() < CHOOSES_A_STAR;
        Prisoner prisoner = chooses ? star() : drawn();
        if (prisoner == null || !prisoner.writable || prisoner.held >= CAP) {
            return;
        }
        prisoner.held++;
        if (!chooses) {
            prisoner.assigned++;
            note(prisoner, "assigned");
            lookForPlenty(prisoner);
        }
        tell(prisoner);
        boolean lapses = random.nextDouble() < LAPSES;
        in(lapses ? HOLD_DAYS : random.nextInt(1, 8), () -> {
            prisoner.held--;
            if (!lapses) {
                prisoner.posted++;
                prisoner.lastPosted = today;
            } else if (!chooses) {
                prisoner.assigned--;
                note(prisoner, "lapsed");
            }
            tell(prisoner);
        });
    }

    private @Nullable Prisoner drawn() {
        if (!fair) {
            Prisoner blindly = prisoners.get(random.nextInt(prisoners.size()));
            while (!blindly.writable) {
                blindly = prisoners.get(random.nextInt(prisoners.size()));
            }
            return blindly;
        }
        return pool.draw(Set.of(), Set.of()) instanceof DrawOutcome.Drawn drawn
                ? prisoners.get(Integer.parseInt(drawn.prisonerId()))
                : null;
    }

    /** Stars are the first of the list; the first of them gets half of what is chosen, the next half of the rest. */
    private Prisoner star() {
        int star = 0;
        while (star < STARS - 1 && random.nextBoolean()) {
            star++;
        }
        return prisoners.get(star);
    }

    private void lookForPlenty(Prisoner prisoner) {
        if (firstWithPlenty == null && prisoner.assigned >= PLENTY) {
            firstWithPlenty = prisoner.assigned;
            withoutEnoughThen = (int) prisoners.stream()
                    .filter(other -> !other.everUnwritable && other.arrived == 0 && other.held + other.posted < ENOUGH)
                    .count();
        }
    }

    private void arrive(boolean writable) {
        MonthDay birthday = MonthDay.from(NEW_YEAR.plusDays(random.nextInt(DAYS)));
        int day = Math.toIntExact(today.toEpochDay() - NEW_YEAR.toEpochDay());
        Prisoner prisoner = new Prisoner(Integer.toString(prisoners.size()), birthday, day, writable);
        prisoners.add(prisoner);
        note(prisoner, writable ? "writable" : "unwritable");
        tell(prisoner);
    }

    private void release(Prisoner prisoner) {
        prisoner.released = true;
        writable(prisoner, false);
    }

    private void writable(Prisoner prisoner, boolean writable) {
        prisoner.writable = writable;
        prisoner.everUnwritable |= !writable;
        note(prisoner, writable ? "writable" : "unwritable");
        tell(prisoner);
    }

    private void in(int days, Runnable what) {
        int day = Math.toIntExact(today.toEpochDay() - NEW_YEAR.toEpochDay()) + days;
        later.get(Math.min(day, DAYS)).add(what);
    }

    private void tell(Prisoner prisoner) {
        pool.put(new Candidate(
                prisoner.id,
                ++prisoner.version,
                prisoner.writable ? StrangersMail.HANDED_OVER : StrangersMail.MUST_NOT_BE_SENT,
                new Tally(prisoner.held, 0, prisoner.posted),
                prisoner.birthday,
                prisoner.lastPosted,
                Set.of()));
    }

    private void note(Prisoner prisoner, String event) {
        record.append(today)
                .append(',')
                .append(prisoner.id)
                .append(',')
                .append(event)
                .append('\n');
    }
}
