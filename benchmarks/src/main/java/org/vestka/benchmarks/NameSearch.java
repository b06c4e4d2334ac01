package org.vestka.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;

/** One search among 100,000 invented people, by names as strangers spell them, in process; and what the index weighs. */
public final class NameSearch {

    private static final int PEOPLE = 100_000;
    private static final int QUESTIONS = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private NameSearch() {}

    public static void main(String[] arguments) throws Exception {
        Random random = new Random(20_261_121);
        List<String> names = IntStream.range(0, PEOPLE)
                .mapToObj(at -> StrangersNames.name(random))
                .toList();
        long before = used();
        try (PrisonerIndex index = new PrisonerIndex()) {
            long began = System.nanoTime();
            index.rebuild(IntStream.range(0, PEOPLE).mapToObj(at -> entry(at, names.get(at))));
            index.search(SearchQuery.of("Иванов", TODAY, 1, 20));
            double built = (System.nanoTime() - began) / 1e9;
            long weight = used() - before;
            Table table = new Table(
                    "search",
                    "A search among 100,000 people by a name",
                    "asked by",
                    "p50 ms",
                    "p99 ms",
                    "p99 ms of processor time",
                    "found first, of 100",
                    "limit p99 ms");
            for (String way : StrangersNames.WAYS) {
                // The first round warms the machine up and is not counted.
                measure(index, names, way, new Random(1), QUESTIONS);
                double[] figures = measure(index, names, way, new Random(2), QUESTIONS);
                table.row(
                        way,
                        Table.figure(figures[0], 2),
                        Table.figure(figures[1], 2),
                        Table.figure(figures[2], 2),
                        Table.figure(figures[3], 0),
                        "10");
            }
            table.row("index made in " + Table.figure(built, 1) + " s", "", "", "", "", "")
                    .row("index weighs " + weight / (1024 * 1024) + " MiB (limit 300)", "", "", "", "", "")
                    .keep();
        }
    }

    private static double[] measure(PrisonerIndex index, List<String> names, String way, Random random, int questions) {
        long[] nanos = new long[questions];
        long[] worked = new long[questions];
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        int first = 0;
        for (int at = 0; at < questions; at++) {
            int who = random.nextInt(PEOPLE);
            String asked = StrangersNames.asked(names.get(who), way, random);
            long workedBefore = threads.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            var hits = index.search(SearchQuery.of(asked, TODAY, 1, 20)).hits();
            nanos[at] = System.nanoTime() - began;
            worked[at] = threads.getCurrentThreadCpuTime() - workedBefore;
            if (!hits.isEmpty()
                    && names.get(Integer.parseInt(hits.getFirst().id())).equals(names.get(who))) {
                first++;
            }
        }
        Arrays.sort(nanos);
        Arrays.sort(worked);
        return new double[] {
            nanos[questions / 2] / 1e6,
            nanos[questions * 99 / 100] / 1e6,
            worked[questions * 99 / 100] / 1e6,
            100.0 * first / questions
        };
    }

    private static SearchEntry entry(int at, String name) {
        return new SearchEntry(
                Integer.toString(at),
                List.of(name, StrangersNames.latin(name)),
                at % 3 > 0,
                at % 2 == 0 ? "BY" : "RU",
                "region " + at % 80,
                at % 4 == 0 ? "female" : "male",
                LocalDate.of(1950 + at % 55, 1 + at % 12, 1 + at % 28),
                Set.of("interest" + at % 200),
                "occupation" + at % 300,
                Set.of(Integer.toString(at % 120)),
                List.of("ИК-" + at % 50, "город" + at % 400));
    }

    private static long used() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(100);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
