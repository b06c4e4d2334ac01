package org.vestka.registry.importing;

import java.util.Optional;
import java.util.Set;
import org.vestka.platform.kernel.Page;

/** All lists that were brought. */
public interface Imports {

    /** Keeps a list that was read; the same id again changes nothing. */
    void keep(PrisonerImport read);

    Optional<PrisonerImport> find(String importId);

    /** In the order in which they were brought. */
    Page<PrisonerImport> page(int number, int size);

    /** Notes that it is to be carried out with these doubtful lines, unless it was begun before; false when there is none. */
    boolean begin(String importId, Set<Long> chosen);

    /** Notes that it is done. */
    void end(String importId);
}
