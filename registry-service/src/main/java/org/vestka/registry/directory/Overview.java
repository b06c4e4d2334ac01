package org.vestka.registry.directory;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vestka.registry.charges.Charge;
import org.vestka.registry.facilities.KnownFacilities;
import org.vestka.registry.prisoners.CourtCase;
import org.vestka.registry.prisoners.Move;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Standing;

/**
 * What the lists of the registry are made from, as of one moment: ids and days alone. Whoever shows somebody asks the store
 * again. Whoever wants privacy is in none of it.
 *
 * @param waiting who may be written to: those with the fewest letters first, and among those with about as many in an order
 *     that is another one every day, so that nobody stays at the end
 * @param birthdays within a month, the next first
 * @param releases within half a year, the next first
 * @param hearings from a week ago on, the next first
 * @param news what was learned in the last two months, the newest first
 */
public record Overview(
        List<String> waiting,
        List<Day> birthdays,
        List<Day> releases,
        List<Hearing> hearings,
        List<News> news,
        List<String> interests,
        List<String> occupations,
        List<String> articles) {

    private static final int BIRTHDAYS_WITHIN_DAYS = 31;
    private static final int RELEASES_WITHIN_MONTHS = 6;
    private static final int NEWS_OF_DAYS = 60;
    private static final int MOST = 500;
    private static final int MOST_NEWS = 100;

    /** A day that comes for somebody. */
    public record Day(String prisonerId, LocalDate day) {}

    /** @param where the court */
    public record Hearing(String prisonerId, LocalDate day, String where) {}

    /** @param step which step of their way it is, from 0 */
    public record News(String prisonerId, int step, Standing standing, LocalDate learned) {}

    /** Letters below which somebody comes before others: none, the first five that everybody should have, ten. */
    private static final int[] STEPS_OF_LETTERS = {1, 5, 10};

    /**
     * The overview of a day.
     *
     * @param letters by prisoner; whoever is not there has had none
     */
    public static Overview of(
            Iterable<Prisoner> everybody, KnownFacilities facilities, Map<String, Integer> letters, LocalDate today) {
        List<String> waiting = new ArrayList<>();
        List<Day> birthdays = new ArrayList<>();
        List<Day> releases = new ArrayList<>();
        List<Hearing> hearings = new ArrayList<>();
        List<News> news = new ArrayList<>();
        Set<String> interests = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> occupations = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> articles = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Prisoner prisoner : everybody) {
            if (!prisoner.standing().isPublic()) {
                continue;
            }
            String id = prisoner.prisonerId();
            boolean held = prisoner.standing() != Standing.RELEASED && prisoner.standing() != Standing.DIED;
            if (held) {
                if (prisoner.canBeWrittenTo(
                        facilities.find(prisoner.facilityId()).orElse(null))) {
                    waiting.add(id);
                }
                LocalDate birthday = nextBirthday(prisoner.details().birthDate(), today);
                if (birthday != null && !birthday.isAfter(today.plusDays(BIRTHDAYS_WITHIN_DAYS))) {
                    birthdays.add(new Day(id, birthday));
                }
                LocalDate release = prisoner.court().expectedRelease();
                if (release != null
                        && !release.isBefore(today)
                        && !release.isAfter(today.plusMonths(RELEASES_WITHIN_MONTHS))) {
                    releases.add(new Day(id, release));
                }
                for (CourtCase.CourtDay day : prisoner.court().courtDays()) {
                    if (!day.day().isBefore(today.minusWeeks(1))) {
                        hearings.add(new Hearing(id, day.day(), day.where()));
                    }
                }
                interests.addAll(prisoner.details().interests());
                if (prisoner.details().occupation() != null) {
                    occupations.add(prisoner.details().occupation());
                }
                articles.addAll(Charge.numbers(
                        prisoner.details().articles(), prisoner.details().country()));
            }
            news(prisoner, today, news);
        }
        waiting.sort(Comparator.naturalOrder());
        Collections.shuffle(waiting, new Random(today.toEpochDay()));
        waiting.sort(Comparator.comparingInt(id -> step(letters.getOrDefault(id, 0))));
        return new Overview(
                List.copyOf(waiting),
                first(birthdays, Comparator.comparing(Day::day).thenComparing(Day::prisonerId)),
                first(releases, Comparator.comparing(Day::day).thenComparing(Day::prisonerId)),
                first(hearings, Comparator.comparing(Hearing::day).thenComparing(Hearing::prisonerId)),
                news.stream()
                        .sorted(Comparator.comparing(News::learned).reversed().thenComparing(News::prisonerId))
                        .limit(MOST_NEWS)
                        .toList(),
                List.copyOf(interests),
                List.copyOf(occupations),
                List.copyOf(articles));
    }

    private static int step(int letters) {
        int step = 0;
        while (step < STEPS_OF_LETTERS.length && letters >= STEPS_OF_LETTERS[step]) {
            step++;
        }
        return step;
    }

    private static void news(Prisoner prisoner, LocalDate today, List<News> into) {
        boolean wasHidden = false;
        for (int step = 0; step < prisoner.moves().size(); step++) {
            Move move = prisoner.moves().get(step);
            wasHidden |= !move.standing().isPublic();
            if (!wasHidden && !move.learned().isBefore(today.minusDays(NEWS_OF_DAYS))) {
                into.add(new News(prisoner.prisonerId(), step, move.standing(), move.learned()));
            }
        }
    }

    /** The next birthday, today included; in years without one, the 29th of February is the 28th. */
    static @Nullable LocalDate nextBirthday(@Nullable LocalDate born, LocalDate today) {
        if (born == null) {
            return null;
        }
        LocalDate thisYear = MonthDay.from(born).atYear(today.getYear());
        return thisYear.isBefore(today) ? MonthDay.from(born).atYear(today.getYear() + 1) : thisYear;
    }

    private static <T> List<T> first(List<T> all, Comparator<T> order) {
        return all.stream().sorted(order).limit(MOST).toList();
    }
}
