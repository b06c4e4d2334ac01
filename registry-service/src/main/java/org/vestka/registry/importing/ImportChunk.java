package org.vestka.registry.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.prisoners.Prisoner;

/**
 * A part of a list, worked on as a whole: a list of ten thousand rows would be no document of a store any more.
 *
 * @param number from 0
 * @param raw the rows as they stand in the file, to be read again when somebody says what a column means
 * @param rows the same as they were understood; empty before that
 * @param before those whom it changes, as they were, by id; fixed before any of them is changed
 * @param reading in which reading of the list the rows were compared
 * @param kept lines whose effect was not taken back, because a person had worked on the entry since
 */
public record ImportChunk(
        String importId,
        int number,
        Stage stage,
        List<RawTable.Row> raw,
        List<ImportedRow> rows,
        Map<String, Prisoner> before,
        Set<Long> kept,
        Integer reading) {

    /** Rows in one. */
    public static final int ROWS = 100;

    /** How far it is. */
    public enum Stage {
        RAW,
        COMPARED,
        BEGUN,
        DONE,
        UNDONE
    }

    /** Nobody outside hears of it. */
    public enum Silence {}

    public ImportChunk {
        raw = List.copyOf(raw);
        rows = List.copyOf(rows);
        before = Map.copyOf(before);
        kept = Set.copyOf(kept);
        // Lists that were brought before it was counted were read once.
        reading = Objects.requireNonNullElse(reading, 0);
    }

    static ImportChunk of(String importId, int number, List<RawTable.Row> raw) {
        return new ImportChunk(importId, number, Stage.RAW, raw, List.of(), Map.of(), Set.of(), 0);
    }

    /** How many rows have each verdict. */
    Map<ImportedRow.Verdict, Integer> counts() {
        Map<ImportedRow.Verdict, Integer> counts = new EnumMap<>(ImportedRow.Verdict.class);
        rows.forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Whether it still waits for this reading of the list; what was carried out stays as it was read then. */
    boolean isToBeCompared(int ofList) {
        return stage == Stage.RAW || stage == Stage.COMPARED && reading != ofList;
    }

    /** Whether this reading of the list compared it, and nothing of it is carried out. */
    boolean isComparedFor(int ofList) {
        return stage == Stage.COMPARED && reading == ofList;
    }

    /** How many entries are made of it when it is carried out. */
    int entered() {
        return (int) rows.stream().filter(ImportedRow::isToBeEntered).count();
    }

    /** Takes over how the rows were understood; what a person decided of one holds while it is about the same people. */
    Decision<ImportChunk, Silence, Silence> compared(int ofList, List<ImportedRow> understood) {
        if (!isToBeCompared(ofList)) {
            return Decision.unchanged();
        }
        Map<Long, ImportedRow> earlier =
                rows.stream().collect(Collectors.toMap(ImportedRow::line, Function.identity(), (one, other) -> one));
        List<ImportedRow> next = understood.stream()
                .map(row -> row.decidedAs(earlier.get(row.line())))
                .toList();
        return Decision.changed(new ImportChunk(importId, number, Stage.COMPARED, raw, next, before, kept, ofList));
    }

    Decision<ImportChunk, Silence, Silence> chosen(Map<Long, ImportedRow.Choice> choices) {
        if (stage != Stage.COMPARED) {
            return Decision.unchanged();
        }
        List<ImportedRow> next = rows.stream()
                .map(row -> {
                    ImportedRow.Choice choice = choices.get(row.line());
                    return choice == null || row.verdict() != ImportedRow.Verdict.DOUBTFUL ? row : row.chosen(choice);
                })
                .toList();
        return next.equals(rows) ? Decision.unchanged() : to(stage, next, before, kept);
    }

    Decision<ImportChunk, Silence, Silence> begun(Map<String, Prisoner> asTheyAre) {
        return stage == Stage.COMPARED ? to(Stage.BEGUN, rows, asTheyAre, kept) : Decision.unchanged();
    }

    Decision<ImportChunk, Silence, Silence> done() {
        return stage == Stage.BEGUN ? to(Stage.DONE, rows, before, kept) : Decision.unchanged();
    }

    Decision<ImportChunk, Silence, Silence> undone(Set<Long> linesKept) {
        return stage == Stage.DONE || stage == Stage.BEGUN
                ? to(Stage.UNDONE, rows, before, new TreeSet<>(linesKept))
                : Decision.unchanged();
    }

    private Decision<ImportChunk, Silence, Silence> to(
            Stage next, List<ImportedRow> understood, Map<String, Prisoner> asTheyWere, Set<Long> linesKept) {
        return Decision.changed(
                new ImportChunk(importId, number, next, raw, understood, asTheyWere, linesKept, reading));
    }
}
