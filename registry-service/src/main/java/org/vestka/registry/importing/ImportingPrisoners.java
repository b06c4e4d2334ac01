package org.vestka.registry.importing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.RandomId;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchEntry;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/** Takes a list in: reads it and finds who is known, and carries it out when a person says so. */
public final class ImportingPrisoners {
    /** More facilities than two countries have. */
    private static final int ALL_FACILITIES = 5_000;

    /** So alike, and born on the same day, are one person. */
    private static final double SAME_NAME = 0.93;

    /** So alike may be one person. */
    private static final double LIKE_NAME = 0.85;

    private final Prisoners prisoners;
    private final Facilities facilities;
    private final Imports imports;
    private final Clock clock;

    public ImportingPrisoners(Prisoners prisoners, Facilities facilities, Imports imports, Clock clock) {
        this.prisoners = prisoners;
        this.facilities = facilities;
        this.imports = imports;
        this.clock = clock;
    }

    /** What came of reading a file. */
    public sealed interface Read {
        record Kept(String importId) implements Read {}

        /** @param reason a code in lower case with hyphens */
        record Refused(String reason) implements Read {}
    }

    /**
     * Reads a list and keeps what was read; the registry is not changed.
     *
     * @param usual the country of rows that name none
     * @param by who brings it
     */
    public Read read(byte[] file, Country usual, String by) {
        LocalDate today = LocalDate.now(clock);
        return switch (PrisonerTable.read(file)) {
            case PrisonerTable.Read.Refused(var reason) ->
                new Read.Refused(reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            case PrisonerTable.Read.Table(var table) -> {
                RowReader reader = new RowReader(usual, new FacilityFinder(facilities.all(ALL_FACILITIES)), today);
                List<ImportedRow> rows =
                        compared(table.rows().stream().map(reader::read).toList(), today);
                String importId = RandomId.next();
                imports.keep(new PrisonerImport(
                        importId,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        PrisonerImport.Status.READ,
                        rows,
                        table.unknown(),
                        Set.of()));
                yield new Read.Kept(importId);
            }
        };
    }

    /**
     * Carries a list out: each wanted row becomes a prisoner whose id follows from the list and the line, so that a row is
     * taken in once however often this is asked and wherever it was interrupted.
     *
     * @param chosen lines of doubtful rows to take in
     * @return false when there is no such list
     */
    public boolean carryOut(String importId, Set<Long> chosen) {
        if (!imports.begin(importId, chosen)) {
            return false;
        }
        PrisonerImport begun = imports.find(importId).orElseThrow();
        if (begun.status() == PrisonerImport.Status.BEING_CARRIED_OUT) {
            LocalDate today = LocalDate.now(clock);
            for (ImportedRow row : begun.wanted()) {
                prisoners.register(Prisoner.registered(
                        prisonerId(importId, row.line()),
                        Objects.requireNonNull(row.details()),
                        row.standing(),
                        row.facilityId(),
                        row.unit(),
                        null,
                        today));
            }
            imports.end(importId);
        }
        return true;
    }

    /** Unguessable, because the id of the list is. */
    static String prisonerId(String importId, long line) {
        return UUID.nameUUIDFromBytes((importId + "/" + line).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * Compares with everybody, hidden people included: a list must never bring anybody back into the light. The index is
     * made for this one reading and thrown away.
     */
    private List<ImportedRow> compared(List<ImportedRow> rows, LocalDate today) {
        Map<String, Prisoner> known = new HashMap<>();
        Map<String, Long> lines = new HashMap<>();
        List<ImportedRow> compared = new ArrayList<>();
        try (PrisonerIndex everybody = new PrisonerIndex()) {
            prisoners.forEach(prisoner -> {
                known.put(prisoner.prisonerId(), prisoner);
                everybody.put(new SearchEntry(
                        prisoner.prisonerId(),
                        prisoner.details().nameForms(),
                        true,
                        null,
                        null,
                        null,
                        null,
                        Set.of(),
                        List.of()));
            });
            for (ImportedRow row : rows) {
                ImportedRow judged = row.details() == null ? row : judged(row, row.details(), everybody, known, today);
                if (judged.details() != null) {
                    Long before = lines.putIfAbsent(identity(judged.details()), judged.line());
                    if (before != null && judged.verdict() == ImportedRow.Verdict.NEW) {
                        judged = judged.judged(
                                ImportedRow.Verdict.DOUBTFUL,
                                Problem.of(Problem.Code.SAME_AS_LINE, null, before.toString()),
                                null);
                    }
                }
                compared.add(judged);
            }
        }
        return compared;
    }

    private static ImportedRow judged(
            ImportedRow row,
            Prisoner.Details details,
            PrisonerIndex everybody,
            Map<String, Prisoner> known,
            LocalDate today) {
        if (known.isEmpty()) {
            return row;
        }
        ImportedRow doubtful = null;
        for (String form : details.nameForms()) {
            for (SearchResults.Hit hit :
                    everybody.search(SearchQuery.of(form, today, 1, 5)).hits()) {
                Prisoner there = Objects.requireNonNull(known.get(hit.id()));
                Boolean sameBirth = sameBirth(details, there.details());
                if (Boolean.TRUE.equals(sameBirth) && hit.likeness() >= SAME_NAME) {
                    return row.judged(
                            ImportedRow.Verdict.ALREADY_THERE,
                            Problem.of(Problem.Code.KNOWN, null, hit.matched()),
                            hit.id());
                }
                boolean perhaps = Boolean.TRUE.equals(sameBirth) && hit.likeness() >= LIKE_NAME
                        || sameBirth == null && hit.likeness() >= SAME_NAME;
                if (perhaps && doubtful == null) {
                    doubtful = row.judged(
                            ImportedRow.Verdict.DOUBTFUL,
                            Problem.of(Problem.Code.LIKE_SOMEBODY, null, hit.matched()),
                            hit.id());
                }
            }
        }
        return doubtful == null ? row : doubtful;
    }

    /** Whether two were born on the same day, or in the same year where no more is known; null when it cannot be said. */
    private static @Nullable Boolean sameBirth(Prisoner.Details one, Prisoner.Details other) {
        if (one.birthDate() != null && other.birthDate() != null) {
            return one.birthDate().equals(other.birthDate());
        }
        if (one.birthYear() != null && other.birthYear() != null) {
            if (!one.birthYear().equals(other.birthYear())) {
                return false;
            }
            return one.birthDate() == null && other.birthDate() == null ? Boolean.TRUE : null;
        }
        return null;
    }

    private static String identity(Prisoner.Details details) {
        return new TreeSet<>(List.of(details.nameForms()
                        .getFirst()
                        .toLowerCase(Locale.ROOT)
                        .replace('ё', 'е')
                        .split("\\s+")))
                + " " + details.birthDate() + " " + details.birthYear();
    }
}
