package org.vestka.registry.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** Lists as the store keeps them, for tests without one. */
final class ImportsInMemory implements Imports {
    private final Map<String, PrisonerImport> lists = new HashMap<>();
    private final Map<String, ImportChunk> chunks = new HashMap<>();
    private final Map<String, ListSource> sources = new HashMap<>();

    void put(ImportChunk chunk) {
        chunks.put(chunk.importId() + chunk.number(), chunk);
    }

    @Override
    public void keep(PrisonerImport read, List<ImportChunk> parts) {
        parts.forEach(this::put);
        lists.putIfAbsent(read.importId(), read);
    }

    @Override
    public Optional<PrisonerImport> find(String importId) {
        return Optional.ofNullable(lists.get(importId));
    }

    @Override
    public Page<PrisonerImport> page(int number, int size) {
        return new Page<>(List.copyOf(lists.values()), 1, size, lists.size());
    }

    @Override
    public List<String> underWay() {
        return List.of();
    }

    @Override
    public long undecided() {
        return 0;
    }

    @Override
    public boolean change(
            String importId,
            Function<PrisonerImport, Decision<PrisonerImport, PrisonerImport.Silence, PrisonerImport.Silence>> step) {
        PrisonerImport before = lists.get(importId);
        if (before != null
                && step.apply(before)
                        instanceof
                        Decision.Changed<PrisonerImport, PrisonerImport.Silence, PrisonerImport.Silence>(
                                var after,
                                var said)) {
            lists.put(importId, after);
        }
        return before != null;
    }

    @Override
    public ImportChunk chunk(String importId, int number) {
        return Objects.requireNonNull(chunks.get(importId + number));
    }

    @Override
    public ImportChunk change(
            String importId,
            int number,
            Function<ImportChunk, Decision<ImportChunk, ImportChunk.Silence, ImportChunk.Silence>> step) {
        if (step.apply(chunk(importId, number))
                instanceof
                Decision.Changed<ImportChunk, ImportChunk.Silence, ImportChunk.Silence>(var after, var said)) {
            put(after);
        }
        return chunk(importId, number);
    }

    @Override
    public List<ListSource> sources() {
        return List.copyOf(sources.values());
    }

    @Override
    public Optional<ListSource> source(String sourceId) {
        return Optional.ofNullable(sources.get(sourceId));
    }

    @Override
    public void keep(ListSource source) {
        sources.put(source.sourceId(), source);
    }
}
