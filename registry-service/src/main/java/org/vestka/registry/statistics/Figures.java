package org.vestka.registry.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.charges.Charge;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facility;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Sex;
import org.vestka.registry.prisoners.Standing;

/**
 * Figures as of one week. Every one is rounded, none counts fewer than five people, and whoever wants privacy is only in
 * the total of their country: so nobody can see by a figure that somebody was hidden. Parts are rounded down and are never
 * more than the whole, however that was rounded.
 *
 * @param week the Monday on which they begin to hold
 * @param counted how many entries there were; never shown
 * @param totals of people in prison, by country, rounded to {@value #TOTAL_STEP}
 * @param open of people who can be written to, rounded down to {@value #STEP}
 */
public record Figures(LocalDate week, int counted, Map<Country, Integer> totals, int open, List<Breakdown> breakdowns) {

    /** Cells are multiples of this; what rounds to less is not told. */
    public static final int STEP = 5;

    /** National totals are multiples of this. */
    public static final int TOTAL_STEP = 10;

    private static final int MOST_CELLS = 12;
    private static final int[] SENTENCES = {12, 36, 60, 96, 120};
    private static final int[] AGES = {25, 35, 45, 55, 65};

    /** Nobody outside hears of figures. */
    public enum Silence {}

    /**
     * One way of telling people apart.
     *
     * @param code for messages
     * @param dated whether the labels are years, to be shown in their order
     */
    public record Breakdown(String code, boolean dated, List<Cell> cells) {}

    /** @param label as it stands in the registry, or a code where the breakdown has fixed cells */
    public record Cell(String label, int figure) {}

    public Figures {
        totals = Map.copyOf(totals);
        open = Math.min(open, sum(totals));
        breakdowns = List.copyOf(breakdowns);
    }

    /** Counts people. */
    public static Figures of(
            Iterable<Prisoner> everybody, KnownFacilities facilities, LocalDate week, LocalDate today) {
        Map<Country, Integer> totals = new EnumMap<>(Country.class);
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        int counted = 0;
        int open = 0;
        for (Prisoner prisoner : everybody) {
            counted++;
            if (prisoner.standing() == Standing.RELEASED || prisoner.standing() == Standing.DIED) {
                continue;
            }
            totals.merge(prisoner.details().country(), 1, Integer::sum);
            if (!prisoner.standing().isPublic()) {
                continue;
            }
            Facility where = facilities.find(prisoner.facilityId()).orElse(null);
            open += prisoner.canBeWrittenTo(where) ? 1 : 0;
            count(counts, "occupation", prisoner.details().occupation());
            Integer months = prisoner.court().months();
            count(counts, "sentence", months == null ? null : band(months, SENTENCES));
            Charge.numbers(prisoner.details().articles(), prisoner.details().country())
                    .forEach(article -> count(counts, "article", article));
            count(counts, "region", where == null ? null : where.address().region());
            Integer age = prisoner.details().ageOn(today);
            if (age != null && prisoner.details().sex() != Sex.UNKNOWN) {
                count(counts, "age-sex", prisoner.details().sex().code() + "-" + band(age, AGES));
            }
            LocalDate arrested = prisoner.court().arrested();
            count(counts, "arrested", arrested == null ? null : Integer.toString(arrested.getYear()));
        }
        totals.replaceAll((country, count) -> rounded(count, TOTAL_STEP));
        int whole = sum(totals);
        List<Breakdown> breakdowns = new ArrayList<>();
        for (String code : List.of("occupation", "sentence", "article", "region", "age-sex", "arrested")) {
            boolean ordered = code.equals("arrested") || code.equals("sentence") || code.equals("age-sex");
            List<Cell> cells = cells(counts.getOrDefault(code, Map.of()), whole, ordered);
            if (!cells.isEmpty()) {
                breakdowns.add(new Breakdown(code, code.equals("arrested"), cells));
            }
        }
        return new Figures(week, counted, totals, roundedDown(open), breakdowns);
    }

    private static void count(Map<String, Map<String, Integer>> counts, String code, @Nullable String label) {
        if (label != null && !label.isBlank()) {
            counts.computeIfAbsent(code, first -> new TreeMap<>()).merge(label, 1, Integer::sum);
        }
    }

    private static List<Cell> cells(Map<String, Integer> counts, int whole, boolean ordered) {
        List<Cell> cells = counts.entrySet().stream()
                .map(each -> new Cell(each.getKey(), Math.min(roundedDown(each.getValue()), whole)))
                .filter(cell -> cell.figure() >= STEP)
                .toList();
        return ordered
                ? cells.stream().limit(30).toList()
                : cells.stream()
                        .sorted(Comparator.comparingInt(Cell::figure).reversed().thenComparing(Cell::label))
                        .limit(MOST_CELLS)
                        .toList();
    }

    /** The band as a digit: 0 for what is below the first bound. */
    private static String band(int value, int[] bounds) {
        int band = 0;
        while (band < bounds.length && value >= bounds[band]) {
            band++;
        }
        return Integer.toString(band);
    }

    static int rounded(int count, int step) {
        return (count + step / 2) / step * step;
    }

    private static int roundedDown(int count) {
        return count / STEP * STEP;
    }

    /** All people in prison, rounded. */
    public int total() {
        return sum(totals);
    }

    private static int sum(Map<Country, Integer> totals) {
        return totals.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Whether so many entries have come or gone that figures of this week would be wrong rather than old: while a registry
     * is being filled. One person, hidden or found, never makes this difference.
     */
    public boolean isOutgrownBy(int now) {
        return Math.abs(now - counted) >= Math.max(25, counted / 5);
    }

    /** Gives way to newer figures of the same week where these are outgrown. */
    public Decision<Figures, Silence, Silence> replacedBy(Figures newer) {
        return isOutgrownBy(newer.counted) ? Decision.changed(newer) : Decision.unchanged();
    }
}
