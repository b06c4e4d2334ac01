package org.vestka.registry.importing;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** All lists that were brought, and their sources. */
public interface Imports {

    /** Keeps a list that was read; the same id again changes nothing. */
    void keep(PrisonerImport read, List<ImportChunk> chunks);

    Optional<PrisonerImport> find(String importId);

    /** Those that were brought last first. */
    Page<PrisonerImport> page(int number, int size);

    /** Ids of lists with work to be done that waits for nobody; at most some hundreds. */
    List<String> underWay();

    /** How many rows of lists that are not carried out yet wait for a person to say who they are. */
    long undecided();

    /** Lets a list take a step; false when there is no such list. */
    boolean change(
            String importId,
            Function<PrisonerImport, Decision<PrisonerImport, PrisonerImport.Silence, PrisonerImport.Silence>> step);

    /** A part of a list that is there. */
    ImportChunk chunk(String importId, int number);

    /** Lets a part of a list take a step, and gives it as it is then. */
    ImportChunk change(
            String importId,
            int number,
            Function<ImportChunk, Decision<ImportChunk, ImportChunk.Silence, ImportChunk.Silence>> step);

    /** The sources by name, at most two hundred. */
    List<ListSource> sources();

    Optional<ListSource> source(String sourceId);

    /** Keeps how lists of a source are read. */
    void keep(ListSource source);
}
