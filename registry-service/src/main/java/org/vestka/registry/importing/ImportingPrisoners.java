package org.vestka.registry.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import org.vestka.registry.prisoners.FieldChange;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;
import org.vestka.registry.prisoners.Told;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/**
 * Takes lists in: reads them, compares them with everybody, carries them out when a person says so, and takes back what a
 * list did. Every step of the work may be asked for again wherever it was interrupted.
 */
public final class ImportingPrisoners {
    /** More facilities than two countries have. */
    private static final int ALL_FACILITIES = 5_000;

    /** So alike, and born on the same day, are one person. */
    private static final double SAME_NAME = 0.93;

    /** So alike may be one person. */
    private static final double LIKE_NAME = 0.85;

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

        /** @param reason a code in lower case with hyphens */
        record Refused(String reason) implements Read {}
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
            case RawTable.Opened.Refused(var reason) -> refused(reason);
            case RawTable.Opened.Table(var table) -> {
                ListSource source =
                        sourceId == null ? null : imports.source(sourceId).orElse(null);
                List<ColumnMeaning> columns = columns(table.headings(), source);
                // Headings that mean nothing yet can be explained; a file with one column of them is something else.
                if (columns.size() == 1 && columns.getFirst().column() == null) {
                    yield refused(RawTable.Unreadable.NO_NAME_COLUMN);
                }
                yield new Read.Kept(keep(table, columns, source, usual, by));
            }
        };
    }

    private static Read refused(RawTable.Unreadable reason) {
        return new Read.Refused(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static List<ColumnMeaning> columns(List<String> headings, @Nullable ListSource source) {
        ColumnNames usual = ColumnNames.read();
        List<ColumnMeaning> columns = new ArrayList<>();
        for (String heading : headings) {
            Column said = source == null ? null : source.meaning(heading).orElse(null);
            columns.add(new ColumnMeaning(
                    cut(heading), said == null ? usual.of(heading).orElse(null) : said));
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
                        0),
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
        for (int number = 0; number < one.chunks(); number++) {
            imports.change(importId, number, ImportChunk::toBeReadAnew);
        }
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

    /**
     * Compares with everybody, hidden people included: a list must never bring anybody back into the light. The index is
     * made for this one reading and thrown away.
     */
    private boolean compare(PrisonerImport one, BooleanSupplier stillOurs) {
        LocalDate today = LocalDate.now(clock);
        RowReader reader = new RowReader(
                one.columns(),
                one.country(),
                one.dates(),
                new FacilityFinder(facilities.all(ALL_FACILITIES), today),
                today);
        Map<String, Prisoner> known = new HashMap<>();
        Set<Birth> births = new HashSet<>();
        Map<String, Long> lines = new HashMap<>();
        Map<ImportedRow.Verdict, Integer> counts = new EnumMap<>(ImportedRow.Verdict.class);
        try (PrisonerIndex everybody = new PrisonerIndex()) {
            prisoners.forEach(prisoner -> {
                known.put(prisoner.prisonerId(), prisoner);
                births.add(Birth.of(prisoner.details()));
                everybody.put(named(prisoner));
            });
            Everybody there = new Everybody(everybody, known, births, today);
            for (int number = 0; number < one.chunks(); number++) {
                if (!stillOurs.getAsBoolean()) {
                    return false;
                }
                ImportChunk chunk = imports.chunk(one.importId(), number);
                if (chunk.stage() == ImportChunk.Stage.RAW) {
                    // Looking for one takes milliseconds of computing, and changes nothing: on all processors.
                    List<ImportedRow> judged = chunk.raw().parallelStream()
                            .map(raw -> judged(reader.read(raw), there))
                            .toList();
                    List<ImportedRow> rows =
                            judged.stream().map(row -> notTwice(row, lines)).toList();
                    chunk = imports.change(one.importId(), number, each -> each.compared(rows));
                } else {
                    chunk.rows().forEach(row -> identity(row).ifPresent(id -> lines.putIfAbsent(id, row.line())));
                }
                chunk.counts().forEach((verdict, count) -> counts.merge(verdict, count, Integer::sum));
                int done = number + 1;
                imports.change(one.importId(), each -> each.worked(done));
            }
        }
        imports.change(one.importId(), each -> each.compared(counts));
        return true;
    }

    private static SearchEntry named(Prisoner prisoner) {
        return new SearchEntry(
                prisoner.prisonerId(),
                prisoner.details().nameForms(),
                true,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                List.of());
    }

    /** Who is there while a list is compared. */
    private record Everybody(PrisonerIndex index, Map<String, Prisoner> byId, Set<Birth> births, LocalDate today) {

        /** Whether somebody was born when this one was, or perhaps was: nobody else can be the same person. */
        boolean mayHold(Prisoner.Details details) {
            Birth birth = Birth.of(details);
            return births.stream().anyMatch(other -> !Boolean.FALSE.equals(birth.sameAs(other)));
        }
    }

    /** What is known of when somebody was born. */
    private record Birth(@Nullable LocalDate date, @Nullable Integer year) {

        static Birth of(Prisoner.Details details) {
            return new Birth(details.birthDate(), details.birthYear());
        }

        /** Whether two were born on the same day, or in the same year where no more is known; null when it cannot be said. */
        @Nullable
        Boolean sameAs(Birth other) {
            if (date != null && other.date != null) {
                return date.equals(other.date);
            }
            if (year != null && other.year != null) {
                if (!year.equals(other.year)) {
                    return false;
                }
                return date == null && other.date == null ? Boolean.TRUE : null;
            }
            return null;
        }
    }

    private static ImportedRow notTwice(ImportedRow row, Map<String, Long> lines) {
        Long before = identity(row).map(id -> lines.putIfAbsent(id, row.line())).orElse(null);
        return before != null && row.verdict() != ImportedRow.Verdict.DOUBTFUL
                ? row.judged(
                        ImportedRow.Verdict.DOUBTFUL,
                        Problem.of(Problem.Code.SAME_AS_LINE, null, before.toString()),
                        row.likeId(),
                        row.changes())
                : row;
    }

    private static ImportedRow judged(ImportedRow row, Everybody there) {
        Told told = row.told();
        if (told == null || !there.mayHold(told.details())) {
            return row;
        }
        Birth birth = Birth.of(told.details());
        ImportedRow doubtful = null;
        for (String form : told.details().nameForms()) {
            for (SearchResults.Hit hit : there.index()
                    .search(SearchQuery.of(form, there.today(), 1, 5))
                    .hits()) {
                Prisoner known = Objects.requireNonNull(there.byId().get(hit.id()));
                Boolean sameBirth = birth.sameAs(Birth.of(known.details()));
                if (Boolean.TRUE.equals(sameBirth) && hit.likeness() >= SAME_NAME) {
                    return recognised(row, told, known, hit.matched(), there.today());
                }
                boolean perhaps = Boolean.TRUE.equals(sameBirth) && hit.likeness() >= LIKE_NAME
                        || sameBirth == null && hit.likeness() >= SAME_NAME;
                if (perhaps && doubtful == null) {
                    doubtful = row.judged(
                            ImportedRow.Verdict.DOUBTFUL,
                            Problem.of(Problem.Code.LIKE_SOMEBODY, null, hit.matched()),
                            hit.id(),
                            known.differences(told, there.today()));
                }
            }
        }
        return doubtful == null ? row : doubtful;
    }

    private static ImportedRow recognised(ImportedRow row, Told told, Prisoner there, String matched, LocalDate today) {
        List<FieldChange> differences = there.differences(told, today);
        return row.judged(
                differences.stream().allMatch(FieldChange::kept)
                        ? ImportedRow.Verdict.UNCHANGED
                        : ImportedRow.Verdict.CHANGED,
                Problem.of(Problem.Code.KNOWN, null, matched),
                there.prisonerId(),
                differences);
    }

    private static Optional<String> identity(ImportedRow row) {
        Told told = row.told();
        if (told == null) {
            return Optional.empty();
        }
        Prisoner.Details details = told.details();
        return Optional.of(new TreeSet<>(List.of(details.nameForms()
                        .getFirst()
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .split("\\s+")))
                + " " + details.birthDate() + " " + details.birthYear());
    }

    private boolean carryOut(PrisonerImport one, BooleanSupplier stillOurs) {
        LocalDate today = LocalDate.now(clock);
        for (int number = 0; number < one.chunks(); number++) {
            if (!stillOurs.getAsBoolean()) {
                return false;
            }
            ImportChunk chunk = imports.chunk(one.importId(), number);
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
