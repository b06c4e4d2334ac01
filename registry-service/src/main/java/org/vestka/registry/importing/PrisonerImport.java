package org.vestka.registry.importing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Country;

/**
 * A list that somebody brought: read, compared with who is known, looked through, carried out, and taken back if it was
 * wrong. Nothing of it is in the registry before it is carried out.
 *
 * @param by who brought it
 * @param sourceId whose list it is, where somebody said
 * @param country of rows that name none
 * @param columns what its columns hold
 * @param rowCount rows in all
 * @param chunks into how many parts it is cut
 * @param worked of how many parts the work that is under way is done
 * @param counts rows by verdict, once it is compared
 * @param kept rows whose effect stayed when it was taken back
 * @param reading how often it was to be read anew; a part that was compared in an earlier reading is compared again
 * @param entries how many entries there were in the registry when this reading began, {@link #NOT_COUNTED} before that
 * @param sentBack whether it was compared anew instead of carried out, for a person to look at again
 */
public record PrisonerImport(
        String importId,
        String by,
        Instant at,
        Status status,
        @Nullable String sourceId,
        Country country,
        DateOrder dates,
        List<ColumnMeaning> columns,
        int rowCount,
        int chunks,
        int worked,
        Map<ImportedRow.Verdict, Integer> counts,
        int kept,
        Integer reading,
        Long entries,
        Boolean sentBack) {

    /** Before a list is compared. */
    static final long NOT_COUNTED = -1;

    /** How far it is; a process that dies at work goes on where it was. */
    public enum Status {
        BEING_COMPARED,
        READ,
        BEING_CARRIED_OUT,
        CARRIED_OUT,
        BEING_UNDONE,
        UNDONE;

        /** Whether there is work to do that waits for nobody. */
        public boolean isUnderWay() {
            return this == BEING_COMPARED || this == BEING_CARRIED_OUT || this == BEING_UNDONE;
        }
    }

    /** Nobody outside hears of imports: what they do is said of each prisoner. */
    public enum Silence {}

    public PrisonerImport {
        columns = List.copyOf(Objects.requireNonNullElse(columns, List.<ColumnMeaning>of()));
        counts = Map.copyOf(Objects.requireNonNullElse(counts, Map.<ImportedRow.Verdict, Integer>of()));
        // Of lists that were brought before these were noted nothing is known: they are compared anew.
        reading = Objects.requireNonNullElse(reading, 0);
        entries = Objects.requireNonNullElse(entries, NOT_COUNTED);
        sentBack = Objects.requireNonNullElse(sentBack, false);
    }

    /** Headings of which nobody has said what they mean. */
    public List<String> unknownColumns() {
        return columns.stream()
                .filter(each -> each.column() == null && !each.heading().isBlank())
                .map(ColumnMeaning::heading)
                .toList();
    }

    /** How many rows have this verdict. */
    public int count(ImportedRow.Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }

    /** The same by the verdict's name, for the page. */
    public int countOf(String verdict) {
        return count(ImportedRow.Verdict.valueOf(verdict));
    }

    /** How much of the work that is under way is done, 0 to 100. */
    public int percent() {
        return chunks == 0 ? 100 : 100 * worked / chunks;
    }

    Decision<PrisonerImport, Silence, Silence> understood(
            @Nullable String source, Country usual, DateOrder order, List<ColumnMeaning> meanings) {
        return status == Status.READ
                ? Decision.changed(new PrisonerImport(
                        importId,
                        by,
                        at,
                        Status.BEING_COMPARED,
                        source,
                        usual,
                        order,
                        meanings,
                        rowCount,
                        chunks,
                        0,
                        Map.of(),
                        0,
                        reading + 1,
                        NOT_COUNTED,
                        false))
                : Decision.unchanged();
    }

    /** Compares what is not carried out yet once more, because others were registered since. */
    Decision<PrisonerImport, Silence, Silence> toBeComparedAnew() {
        return status == Status.BEING_CARRIED_OUT
                ? Decision.changed(with(Status.BEING_COMPARED, 0, Map.of(), 0, reading + 1, NOT_COUNTED, true))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> worked(int done) {
        return done <= worked ? Decision.unchanged() : Decision.changed(with(status, done, counts, kept));
    }

    /** Notes with how many a reading is compared, once: parts compared before an interruption saw no more than these. */
    Decision<PrisonerImport, Silence, Silence> comparedWith(long known) {
        return status == Status.BEING_COMPARED && entries == NOT_COUNTED
                ? Decision.changed(with(status, worked, counts, kept, reading, known, sentBack))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> compared(Map<ImportedRow.Verdict, Integer> found) {
        return status == Status.BEING_COMPARED
                ? Decision.changed(with(Status.READ, 0, new EnumMap<>(found), 0))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> begun() {
        return status == Status.READ
                ? Decision.changed(with(Status.BEING_CARRIED_OUT, 0, counts, 0))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> ended() {
        return status == Status.BEING_CARRIED_OUT
                ? Decision.changed(with(Status.CARRIED_OUT, 0, counts, 0))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> beingUndone() {
        return status == Status.CARRIED_OUT
                ? Decision.changed(with(Status.BEING_UNDONE, 0, counts, 0))
                : Decision.unchanged();
    }

    Decision<PrisonerImport, Silence, Silence> undone(int rowsKept) {
        return status == Status.BEING_UNDONE
                ? Decision.changed(with(Status.UNDONE, 0, counts, rowsKept))
                : Decision.unchanged();
    }

    private PrisonerImport with(Status next, int done, Map<ImportedRow.Verdict, Integer> found, int rowsKept) {
        return with(next, done, found, rowsKept, reading, entries, sentBack);
    }

    private PrisonerImport with(
            Status next,
            int done,
            Map<ImportedRow.Verdict, Integer> found,
            int rowsKept,
            int ofList,
            long known,
            boolean back) {
        return new PrisonerImport(
                importId, by, at, next, sourceId, country, dates, columns, rowCount, chunks, done, found, rowsKept,
                ofList, known, back);
    }
}
