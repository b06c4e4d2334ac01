package org.vestka.registry.importing.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.importing.ImportChunk;
import org.vestka.registry.importing.ImportedRow;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.ListSource;
import org.vestka.registry.importing.PrisonerImport;

/** Imports as aggregates of the store that say nothing: the list, its parts beside it, and the sources. */
public final class MongoImports implements Imports {
    private static final String AT = "state.at";

    private final Aggregates<PrisonerImport, PrisonerImport.Silence> imports;
    private final Aggregates<ImportChunk, ImportChunk.Silence> chunks;
    private final Aggregates<ListSource, ListSource.Silence> sources;

    public MongoImports(StoredCollections stored) {
        this.imports = stored.silent("imports", PrisonerImport.class);
        this.chunks = stored.silent("imports.chunks", ImportChunk.class);
        this.sources = stored.silent("imports.sources", ListSource.class);
    }

    @Override
    public void keep(PrisonerImport read, List<ImportChunk> parts) {
        // The parts first: a list that is found is whole.
        parts.forEach(part -> chunks.create(chunkId(part.importId(), part.number()), part, List.of()));
        imports.create(read.importId(), read, List.of());
    }

    @Override
    public Optional<PrisonerImport> find(String importId) {
        return imports.find(importId);
    }

    @Override
    public Page<PrisonerImport> page(int number, int size) {
        // The store orders upwards alone: a page from the end lies across two of its pages.
        long total = imports.page(Map.of(), AT, 1, 1).total();
        long to = total - (number - 1L) * size;
        if (to <= 0) {
            return new Page<>(List.of(), number, size, total);
        }
        long from = Math.max(0, to - size);
        int first = (int) (from / size) + 1;
        List<PrisonerImport> newestFirst = Stream.of(first, first + 1)
                .flatMap(each -> imports.page(Map.of(), AT, each, size).items().stream())
                .map(Stored::state)
                .skip(from % size)
                .limit(to - from)
                .toList()
                .reversed();
        return new Page<>(newestFirst, number, size, total);
    }

    @Override
    public List<String> underWay() {
        return Stream.of(PrisonerImport.Status.values())
                .filter(PrisonerImport.Status::isUnderWay)
                .flatMap(status ->
                        imports.page(Map.of("state.status", status.name()), AT, 1, Page.LARGEST).items().stream())
                .map(each -> each.state().importId())
                .toList();
    }

    @Override
    public long undecided() {
        return imports
                .page(Map.of("state.status", PrisonerImport.Status.READ.name()), AT, 1, Page.LARGEST)
                .items()
                .stream()
                .mapToLong(each -> each.state().count(ImportedRow.Verdict.DOUBTFUL))
                .sum();
    }

    @Override
    public boolean change(
            String importId,
            Function<PrisonerImport, Decision<PrisonerImport, PrisonerImport.Silence, PrisonerImport.Silence>> step) {
        return !(imports.change(importId, step) instanceof Outcome.NotFound);
    }

    @Override
    public ImportChunk chunk(String importId, int number) {
        return chunks.find(chunkId(importId, number)).orElseThrow();
    }

    @Override
    public ImportChunk change(
            String importId,
            int number,
            Function<ImportChunk, Decision<ImportChunk, ImportChunk.Silence, ImportChunk.Silence>> step) {
        return switch (chunks.change(chunkId(importId, number), step)) {
            case Outcome.Done<ImportChunk, ?>(ImportChunk next) -> next;
            case Outcome.Unchanged<ImportChunk, ?>(ImportChunk as) -> as;
            case Outcome.NotFound<?, ?> gone -> throw new IllegalStateException("a list without its part");
            case Outcome.Refused<?, ?> refused -> throw new IllegalStateException("parts refuse nothing");
        };
    }

    @Override
    public List<ListSource> sources() {
        return sources.page(Map.of(), "state.name", 1, Page.LARGEST)
                .map(Stored::state)
                .items();
    }

    @Override
    public Optional<ListSource> source(String sourceId) {
        return sources.find(sourceId);
    }

    @Override
    public void keep(ListSource source) {
        if (sources.create(source.sourceId(), source, List.of()) instanceof Creation.AlreadyThere) {
            sources.change(
                    source.sourceId(),
                    before -> source.equals(before)
                            ? Decision.<ListSource, ListSource.Silence, ListSource.Silence>unchanged()
                            : Decision.changed(source));
        }
    }

    private static String chunkId(String importId, int number) {
        return importId + ":" + number;
    }
}
