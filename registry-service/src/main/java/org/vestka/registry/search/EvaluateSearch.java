package org.vestka.registry.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Prints how well names are found and told apart.
 *
 * <p>Arguments: a file of attested names (columns {@code group_id, kind, ru_cyrillic, be_cyrillic, latin_attested},
 * several spellings in a cell parted by {@code |}), optionally a file of pairs that are not the same name (columns
 * {@code pair_id, name_a_latin, name_b_cyrillic, …}), optionally {@code --misses} to list what was not found first.
 */
public final class EvaluateSearch {
    private static final int DEPTH = SearchQuery.LARGEST_PAGE;
    private static final double KEPT = 0.9;

    private static final List<String> NAMES =
            List.of("group_id", "kind", "ru_cyrillic", "be_cyrillic", "latin_attested");
    private static final List<String> PAIRS = List.of("pair_id", "name_a_latin", "name_b_cyrillic");

    private record Group(String id, boolean full, List<String> cyrillic, List<String> latin) {}

    private EvaluateSearch() {}

    public static void main(String[] arguments) {
        List<String> files = Stream.of(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        if (files.isEmpty() || files.size() > 2) {
            System.err.println("usage: EvaluateSearch names.tsv [negatives.tsv] [--misses]");
            System.exit(2);
        }
        boolean misses = List.of(arguments).contains("--misses");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            List<Group> groups =
                    rows(files.getFirst(), NAMES).map(EvaluateSearch::group).toList();
            List<String[]> pairs =
                    files.size() == 2 ? rows(files.getLast(), PAIRS).toList() : List.of();
            recall(groups, out, misses);
            if (!pairs.isEmpty()) {
                falsePairs(groups, pairs, out, misses);
            }
        } catch (IOException unreadable) {
            System.err.println("Not read: " + unreadable.getMessage());
            System.exit(1);
        }
    }

    private static Stream<String[]> rows(String file, List<String> columns) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        List<String> headings =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t", -1));
        if (headings.size() < columns.size()
                || !headings.subList(0, columns.size()).equals(columns)) {
            throw new IOException(
                    file + ", line 1: the columns are " + String.join(", ", columns) + ", with tabs between them");
        }
        for (int at = 1; at < lines.size(); at++) {
            if (lines.get(at).split("\t", -1).length < columns.size()) {
                throw new IOException(file + ", line " + (at + 1) + ": fewer fields than there are columns");
            }
        }
        return lines.stream().skip(1).map(line -> line.split("\t", -1));
    }

    private static Group group(String[] row) {
        return new Group(
                row[0],
                row[1].equals("full"),
                Stream.concat(spellings(row[2]), spellings(row[3])).toList(),
                spellings(row[4]).toList());
    }

    private static Stream<String> spellings(String cell) {
        return Arrays.stream(cell.split("\\|")).filter(spelling -> !spelling.isBlank());
    }

    private static void recall(List<Group> groups, PrintStream out, boolean misses) {
        double[][] found = new double[2][2];
        int[] asked = new int[2];
        List<Long> nanos = new ArrayList<>();
        try (PrisonerIndex index = new PrisonerIndex()) {
            index.rebuild(groups.stream()
                    .map(group -> new SearchEntry(
                            group.id(),
                            group.cyrillic(),
                            true,
                            null,
                            null,
                            null,
                            null,
                            Set.of(),
                            null,
                            Set.of(),
                            List.of())));
            for (Group group : groups) {
                int kind = group.full() ? 1 : 0;
                for (String spelling : group.latin()) {
                    asked[kind]++;
                    long start = System.nanoTime();
                    List<SearchResults.Hit> hits = index.search(SearchQuery.of(spelling, LocalDate.EPOCH, 1, DEPTH))
                            .hits();
                    nanos.add(System.nanoTime() - start);
                    found[kind][0] += among(1, group.id(), hits);
                    found[kind][1] += among(5, group.id(), hits);
                    if (misses && among(1, group.id(), hits) < 1) {
                        out.printf(
                                "%s  %s  %s  first: %s%n",
                                among(5, group.id(), hits) < 1 ? "miss@5" : "miss@1",
                                spelling,
                                group.cyrillic(),
                                hits.stream()
                                        .limit(3)
                                        .map(hit -> "%s %.3f".formatted(hit.matched(), hit.likeness()))
                                        .toList());
                    }
                }
            }
        }
        String[] kinds = {"words", "full names"};
        for (int kind = 0; kind < kinds.length; kind++) {
            out.printf(
                    Locale.ROOT,
                    "%-10s  queries %5d  recall@1 %.4f  recall@5 %.4f%n",
                    kinds[kind],
                    asked[kind],
                    found[kind][0] / Math.max(1, asked[kind]),
                    found[kind][1] / Math.max(1, asked[kind]));
        }
        nanos.sort(null);
        out.printf(
                Locale.ROOT,
                "a search takes p50 %.2f ms, p99 %.2f ms%n",
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get((int) (nanos.size() * 0.99)) / 1e6);
    }

    /** The chance that a group is among the first k when those of equal likeness stand in any order. */
    private static double among(int k, String id, List<SearchResults.Hit> hits) {
        double own = hits.stream()
                .filter(hit -> hit.id().equals(id))
                .mapToDouble(SearchResults.Hit::likeness)
                .findFirst()
                .orElse(-1);
        if (own < 0) {
            return 0;
        }
        long better = hits.stream().filter(hit -> hit.likeness() > own).count();
        long equal = hits.stream().filter(hit -> hit.likeness() == own).count();
        double expected = better + (equal + 1) / 2.0;
        return expected <= k ? 1 : 0;
    }

    private static void falsePairs(List<Group> groups, List<String[]> negatives, PrintStream out, boolean misses) {
        NameComparison comparison = new NameComparison();
        double[] pairs = groups.stream()
                .flatMap(group -> group.latin().stream()
                        .map(spelling -> group.cyrillic().stream()
                                .mapToDouble(written -> comparison.similarity(spelling, written))
                                .max()
                                .orElse(0)))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        double threshold = pairs[(int) Math.floor(pairs.length * (1 - KEPT))];
        long above = 0;
        for (String[] row : negatives) {
            double likeness = comparison.similarity(row[1], row[2]);
            if (likeness >= threshold) {
                above++;
                if (misses) {
                    out.printf("taken for one  %s  %s  %.3f%n", row[1], row[2], likeness);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "threshold %.3f keeps %.0f %% of %d true pairs; %d of %d false pairs are above it (%.1f %%)%n",
                threshold,
                KEPT * 100,
                pairs.length,
                above,
                negatives.size(),
                100.0 * above / Math.max(1, negatives.size()));
    }
}
