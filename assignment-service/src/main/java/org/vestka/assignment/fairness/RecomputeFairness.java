package org.vestka.assignment.fairness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vestka.assignment.draw.Fairness;

/**
 * Takes the figures of a record of draws again, from its lines alone: {@code ./vestka fairness draws.csv}. Needs nothing but
 * Java, so that whoever does not believe us can read how it counts.
 */
public final class RecomputeFairness {

    private static final int FAULTS_TOLD = 20;

    private RecomputeFairness() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: RecomputeFairness FILE, a record of draws as /draw/record.csv gives it");
            System.exit(2);
        }
        try (BufferedReader record = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
            System.exit(recompute(record, System.out, System.err) ? 0 : 1);
        }
    }

    /** False when a line could not be read: then no figures are given, and each wrong field is told by its line and name. */
    static boolean recompute(BufferedReader record, PrintStream figures, PrintStream faults) throws IOException {
        LettersPerPerson letters = new LettersPerPerson();
        List<String> wrong = new ArrayList<>();
        String header = record.readLine();
        if (header == null || !header.strip().equals(DrawLine.HEADER)) {
            wrong.add("line 1: should be " + DrawLine.HEADER);
        }
        int number = 1;
        for (String text = record.readLine(); text != null; text = record.readLine()) {
            number++;
            DrawLine.Read read = DrawLine.read(text);
            read.line().ifPresent(letters::count);
            for (String fault : read.wrong()) {
                wrong.add("line " + number + ": " + fault);
            }
        }
        if (!wrong.isEmpty()) {
            wrong.stream().limit(FAULTS_TOLD).forEach(faults::println);
            if (wrong.size() > FAULTS_TOLD) {
                faults.println("and " + (wrong.size() - FAULTS_TOLD) + " more");
            }
            return false;
        }
        Fairness fairness = letters.fairness();
        figures.printf(
                Locale.ROOT,
                "%d people, %d letters by the draw, fewest %d, median %d, most %d, Gini %.3f%n",
                fairness.people(),
                fairness.letters(),
                fairness.fewest(),
                fairness.median(),
                fairness.most(),
                fairness.gini());
        return true;
    }
}
