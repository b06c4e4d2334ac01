package org.vestka.registry.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.facilities.FacilityFinder;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;

/**
 * Takes lists in: reads them, compares them with everybody, carries them out when a person says so, and takes back what a
 * list did. Every step of the work may be asked for again wherever it was interrupted.
 */
public final class ImportingPrisoners {
    /** More facilities than two countries have. */
    private static final int ALL_FACILITIES = 5_000;

    /** Rows that are written to the store at once: one after another, each would wait for the disk alone. */
    private static final int AT_ONCE = 8;

    private final Prisoners prisoners;
    private final Facilities facilities;
    private final Imports imports;
    private final ListFile files;
    private final Clock clock;

    public ImportingPrisoners(
            Prisoners prisoners, Facilities facilities, Imports imports, ListFile files, Clock clock) {
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /** What came of reading a file. */
    public sealed interface Read {
        record Kept(String importId) implements Read {}

        /**
         * @param reason a code in lower case with hyphens
         * @param line where the file breaks off; 0 where it is no list as a whole
         */
        record Refused(String reason, long line) implements Read {}
    }

    /**
     * Reads a list and keeps it; what it means for the registry is worked out by {@link #goOn}, and nothing is changed.
     *
     * @param sourceId whose list it is, where that is known
     * @param usual the country of rows that name none, where the source does not say
     * @param by who brings it
     */
    public Read read(byte[] file, @Nullable String sourceId, Country usual, String by) {
        return switch (files.open(file)) {
            case RawTable.Opened.Refused(var reason, var line) -> refused(reason, line);
            case RawTable.Opened.Table(var table) -> {
                ListSource source =
                        sourceId == null ? null : imports.source(sourceId).orElse(null);
                List<ColumnMeaning> columns = columns(table.headings(), source);
                // Headings that mean nothing yet can be explained; a file with one column of them is something else.
                if (columns.size() == 1 && columns.getFirst().column() == null) {
                    yield refused(RawTable.Unreadable.NO_NAME_COLUMN, 0);
                }
                yield new Read.Kept(keep(table, columns, source, usual, by));
            }
        };
    }

    private static Read refused(RawTable.Unreadable reason, long line) {
        return new Read.Refused(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), line);
    }

    private static List<ColumnMeaning> columns(List<String> headings, @Nullable ListSource source) {
        ColumnNames usual = ColumnNames.read();
        List<ColumnMeaning> columns = new ArrayList<>();
        for (String heading : headings) {
            ColumnMeaning said =
                    source == null ? null : source.meaning(cut(heading)).orElse(null);
            columns.add(new ColumnMeaning(
                    cut(heading), said == null ? usual.of(heading).orElse(null) : said.column()));
        }
        return columns;
    }

    private static String cut(String heading) {
        return heading.length() > 80 ? heading.substring(0, 80) : heading;
    }

    private String keep(
            RawTable table, List<ColumnMeaning> columns, @Nullable ListSource source, Country usual, String by) {
        String importId = RandomId.next();
        List<ImportChunk> chunks = new ArrayList<>();
        for (int from = 0; from < table.rows().size(); from += ImportChunk.ROWS) {
            chunks.add(ImportChunk.of(
                    importId,
                    chunks.size(),
                    table.rows().subList(from, Math.min(table.rows().size(), from + ImportChunk.ROWS))));
        }
        imports.keep(
                new PrisonerImport(
                        importId,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        PrisonerImport.Status.BEING_COMPARED,
                        source == null ? null : source.sourceId(),
                        source == null ? usual : source.country(),
                        source == null ? DateOrder.MONTH_FIRST : source.dates(),
                        columns,
                        table.rows().size(),
                        chunks.size(),
                        0,
                        Map.of(),
                        0,
                        0,
                        PrisonerImport.NOT_COUNTED,
                        false),
                chunks);
        return importId;
    }

    /**
     * Says what the columns of a list mean, and has it read anew; further lists of the source are read like this one.
     *
     * @param meanings one for each column, in their order; others change nothing
     * @param sourceName what to call the source; null where the meaning is of this list alone
     * @return false when there is no such list
     */
    public boolean understand(
            String importId,
            Country usual,
            DateOrder dates,
            List<@Nullable Column> meanings,
            @Nullable String sourceName) {
        PrisonerImport one = imports.find(importId).orElse(null);
        if (one == null) {
            return false;
        }
        if (one.status() != PrisonerImport.Status.READ
                || meanings.size() != one.columns().size()) {
            return true;
        }
        List<ColumnMeaning> columns = new ArrayList<>();
        for (int at = 0; at < meanings.size(); at++) {
            columns.add(new ColumnMeaning(one.columns().get(at).heading(), meanings.get(at)));
        }
        String sourceId = one.sourceId();
        if (sourceName != null) {
            ListSource known = imports.sources().stream()
                    .filter(each -> each.name().equalsIgnoreCase(sourceName))
                    .findFirst()
                    .orElseGet(() -> new ListSource(RandomId.next(), sourceName, usual, dates, List.of()));
            imports.keep(known.learning(usual, dates, columns));
            sourceId = known.sourceId();
        }
        String source = sourceId;
        return imports.change(importId, each -> each.understood(source, usual, dates, columns));
    }

    /** Notes what a person decided of doubtful rows, by line; lines of other rows change nothing. */
    public void choose(String importId, Map<Long, ImportedRow.Choice> choices) {
        PrisonerImport one = imports.find(importId).orElse(null);
        if (one == null || choices.isEmpty()) {
            return;
        }
        for (int number = 0; number < one.chunks(); number++) {
            boolean concerned =
                    imports.chunk(importId, number).rows().stream().anyMatch(row -> choices.containsKey(row.line()));
            if (concerned) {
                imports.change(importId, number, chunk -> chunk.chosen(choices));
            }
        }
    }

    /** Decides that a list is carried out; the work is {@link #goOn}'s. False when there is no such list. */
    public boolean carryOut(String importId) {
        return imports.change(importId, PrisonerImport::begun);
    }

    /** Decides that what a list did is taken back; the work is {@link #goOn}'s. False when there is no such list. */
    public boolean undo(String importId) {
        return imports.change(importId, PrisonerImport::beingUndone);
    }

    /**
     * Does whatever is under way with a list, until it waits for a person.
     *
     * @param stillOurs asked before each hundred rows; false when the work is somebody else's by now
     * @return false when it was stopped for that
     * @throws RuntimeException of the store, as it comes; asked again, the work goes on where it was
     */
    public boolean goOn(String importId, BooleanSupplier stillOurs) {
        PrisonerImport one = imports.find(importId).orElse(null);
        return one == null
                || switch (one.status()) {
                    case BEING_COMPARED -> compare(one, stillOurs);
                    case BEING_CARRIED_OUT -> carryOut(one, stillOurs);
                    case BEING_UNDONE -> undo(one, stillOurs);
                    case READ, CARRIED_OUT, UNDONE -> true;
                };
    }

    /** Compares each part that this reading of the list has not reached yet. */
    private boolean compare(PrisonerImport one, BooleanSupplier stillOurs) {
        LocalDate today = LocalDate.now(clock);
        RowReader reader = new RowReader(
                one.columns(),
                one.country(),
                one.dates(),
                new FacilityFinder(facilities.all(ALL_FACILITIES), today),
                today);
        SameList list = new SameList();
        Map<ImportedRow.Verdict, Integer> counts = new EnumMap<>(ImportedRow.Verdict.class);
        // Counted first: whoever is registered from here on is perhaps not among those who are compared with.
        long entries = prisoners.entries();
        imports.change(one.importId(), each -> each.comparedWith(entries));
        try (Everybody everybody = new Everybody(today)) {
            prisoners.forEachEntry(everybody::add);
            for (int number = 0; number < one.chunks(); number++) {
                if (!stillOurs.getAsBoolean()) {
                    return false;
                }
                ImportChunk chunk = imports.chunk(one.importId(), number);
                if (chunk.isToBeCompared(one.reading())) {
                    // Looking for one takes milliseconds of computing, and changes nothing: on all processors.
                    List<ImportedRow> judged = chunk.raw().parallelStream()
                            .map(raw -> everybody.judged(reader.read(raw)))
                            .toList();
                    List<ImportedRow> rows = judged.stream().map(list::judged).toList();
                    chunk = imports.change(one.importId(), number, each -> each.compared(one.reading(), rows));
                } else {
                    chunk.rows().forEach(list::add);
                }
                chunk.counts().forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
                int done = number + 1;
                imports.change(one.importId(), each -> each.worked(done));
            }
        }
        imports.change(one.importId(), each -> each.compared(counts));
        return true;
    }

    /**
     * A part is carried out only as it was compared in the last reading of the list, and with everybody: where somebody
     * was registered since, by another list say, the rest of this one is compared anew, for a person to look at again.
     */
    private boolean carryOut(PrisonerImport one, BooleanSupplier stillOurs) {
        LocalDate today = LocalDate.now(clock);
        int entered = 0;
        for (int number = 0; number < one.chunks(); number++) {
            if (!stillOurs.getAsBoolean()) {
                return false;
            }
            ImportChunk chunk = imports.chunk(one.importId(), number);
            if (chunk.isToBeCompared(one.reading())
                    || chunk.isComparedFor(one.reading()) && prisoners.entries() != one.entries() + entered) {
                imports.change(one.importId(), PrisonerImport::toBeComparedAnew);
                return goOn(one.importId(), stillOurs);
            }
            if (chunk.stage() == ImportChunk.Stage.COMPARED) {
                // As they are before the first of them is changed: what is taken back later is taken back to this.
                Map<String, Prisoner> before = prisoners.findAll(chunk.rows().stream()
                        .filter(ImportedRow::isToBeTakenOver)
                        .map(row -> Objects.requireNonNull(row.likeId()))
                        .collect(Collectors.toSet()));
                chunk = imports.change(one.importId(), number, each -> each.begun(before));
            }
            if (chunk.stage() == ImportChunk.Stage.BEGUN) {
                each(chunk.rows(), row -> take(one.importId(), row, today));
                imports.change(one.importId(), number, ImportChunk::done);
            }
            // Whoever an earlier reading entered was counted with everybody.
            entered += Objects.equals(chunk.reading(), one.reading()) ? chunk.entered() : 0;
            int done = number + 1;
            imports.change(one.importId(), each -> each.worked(done));
        }
        imports.change(one.importId(), PrisonerImport::ended);
        return true;
    }

    /** A new prisoner's id follows from the list and the line, so that a row is taken in once however often it is tried. */
    private void take(String importId, ImportedRow row, LocalDate today) {
        Told told = row.told();
        if (told == null) {
            return;
        }
        if (row.isToBeEntered()) {
            Standing standing = told.standingWhenNew();
            boolean nowhere = standing == Standing.BEING_TRANSFERRED || standing == Standing.RELEASED;
            prisoners.register(Prisoner.registered(
                            prisonerId(importId, row.line()),
                            told.details(),
                            standing,
                            nowhere ? null : told.facilityId(),
                            nowhere ? null : told.unit(),
                            null,
                            today)
                    .with(told.court()));
        } else if (row.isToBeTakenOver()) {
            prisoners.change(Objects.requireNonNull(row.likeId()), known -> known.imported(told, today));
        }
    }

    private boolean undo(PrisonerImport one, BooleanSupplier stillOurs) {
        LocalDate today = LocalDate.now(clock);
        int kept = 0;
        // The last first: of two rows about one person the later is taken back to what the earlier left.
        for (int number = one.chunks() - 1; number >= 0; number--) {
            if (!stillOurs.getAsBoolean()) {
                return false;
            }
            ImportChunk chunk = imports.chunk(one.importId(), number);
            if (chunk.stage() == ImportChunk.Stage.DONE) {
                Set<Long> left = new ConcurrentSkipListSet<>();
                Map<String, Prisoner> before = chunk.before();
                each(chunk.rows(), row -> {
                    if (!takenBack(one.importId(), row, before, today)) {
                        left.add(row.line());
                    }
                });
                chunk = imports.change(one.importId(), number, each -> each.undone(left));
            }
            kept += chunk.kept().size();
            int done = one.chunks() - number;
            imports.change(one.importId(), each -> each.worked(done));
        }
        int rowsKept = kept;
        imports.change(one.importId(), each -> each.undone(rowsKept));
        return true;
    }

    private boolean takenBack(String importId, ImportedRow row, Map<String, Prisoner> before, LocalDate today) {
        Told told = row.told();
        if (told != null && row.isToBeEntered()) {
            return prisoners.change(prisonerId(importId, row.line()), Prisoner::entryUndone)
                    != Prisoners.Changed.REFUSED;
        }
        Prisoner was = row.likeId() == null ? null : before.get(row.likeId());
        if (told != null && was != null && row.isToBeTakenOver()) {
            prisoners.change(was.prisonerId(), known -> known.importUndone(was, told, today));
            // Merged since, it lives on in another entry.
            return prisoners
                    .find(was.prisonerId())
                    .filter(left ->
                            !left.prisonerId().equals(was.prisonerId()) || left.keepsSomethingOf(was, told, today))
                    .isEmpty();
        }
        return true;
    }

    /** Unguessable, because the id of the list is. */
    static String prisonerId(String importId, long line) {
        return UUID.nameUUIDFromBytes((importId + "/" + line).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void each(List<ImportedRow> rows, Consumer<ImportedRow> action) {
        try (ExecutorService several =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<Boolean>> tasks = rows.stream()
                    .<Callable<Boolean>>map(row -> () -> {
                        action.accept(row);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> task : several.invokeAll(tasks)) {
                task.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped at work on a list");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }
}
