package org.vestka.registry.importing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.vestka.platform.kernel.Decision;

/**
 * A list that somebody brought: read once, looked through, then carried out or dropped. Nothing of it is in the registry
 * before it is carried out.
 *
 * @param by who brought it
 * @param unknownColumns headings that meant nothing
 * @param chosen lines of doubtful rows that a person decided to take in
 */
public record PrisonerImport(
        String importId,
        String by,
        Instant at,
        Status status,
        List<ImportedRow> rows,
        List<String> unknownColumns,
        Set<Long> chosen) {

    /** How far it is; a process that dies while it carries out goes on where it was. */
    public enum Status {
        READ,
        BEING_CARRIED_OUT,
        CARRIED_OUT
    }

    /** Nobody outside hears of imports: what they do is said of each prisoner. */
    public enum Silence {}

    public PrisonerImport {
        rows = List.copyOf(rows);
        unknownColumns = List.copyOf(unknownColumns);
        chosen = Set.copyOf(chosen);
    }

    /** How many rows have each verdict. */
    public Map<ImportedRow.Verdict, Long> counts() {
        Map<ImportedRow.Verdict, Long> counts = new EnumMap<>(ImportedRow.Verdict.class);
        for (ImportedRow.Verdict verdict : ImportedRow.Verdict.values()) {
            counts.put(verdict, 0L);
        }
        rows.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        return counts;
    }

    /** The rows that become prisoners. */
    public List<ImportedRow> wanted() {
        return rows.stream()
                .filter(row -> row.verdict() == ImportedRow.Verdict.NEW
                        || row.verdict() == ImportedRow.Verdict.DOUBTFUL && chosen.contains(row.line()))
                .toList();
    }

    /** Fixes the choices; once begun, they stay as they were. */
    public Decision<PrisonerImport, Silence, Silence> begun(Set<Long> lines) {
        if (status != Status.READ) {
            return Decision.unchanged();
        }
        return Decision.changed(new PrisonerImport(
                importId, by, at, Status.BEING_CARRIED_OUT, rows, unknownColumns, new TreeSet<>(lines)));
    }

    /** Notes that every wanted row was taken in. */
    public Decision<PrisonerImport, Silence, Silence> ended() {
        return status == Status.CARRIED_OUT
                ? Decision.unchanged()
                : Decision.changed(
                        new PrisonerImport(importId, by, at, Status.CARRIED_OUT, rows, unknownColumns, chosen));
    }
}
