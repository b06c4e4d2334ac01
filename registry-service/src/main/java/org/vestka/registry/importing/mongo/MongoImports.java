package org.vestka.registry.importing.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Outcome;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.PrisonerImport;

/** Imports as aggregates of the store that say nothing. */
public final class MongoImports implements Imports {
    private final Aggregates<PrisonerImport, PrisonerImport.Silence> imports;

    public MongoImports(StoredCollections stored) {
        this.imports = stored.silent("imports", PrisonerImport.class);
    }

    @Override
    public void keep(PrisonerImport read) {
        imports.create(read.importId(), read, List.of());
    }

    @Override
    public Optional<PrisonerImport> find(String importId) {
        return imports.find(importId);
    }

    @Override
    public Page<PrisonerImport> page(int number, int size) {
        return imports.page(Map.of(), "state.at", number, size).map(Stored::state);
    }

    @Override
    public boolean begin(String importId, Set<Long> chosen) {
        return switch (imports.change(importId, each -> each.begun(chosen))) {
            case Outcome.Done<?, ?> done -> true;
            case Outcome.Unchanged<?, ?> before -> true;
            case Outcome.NotFound<?, ?> unknown -> false;
            case Outcome.Refused<?, ?> refused -> false;
        };
    }

    @Override
    public void end(String importId) {
        imports.change(importId, PrisonerImport::ended);
    }
}
