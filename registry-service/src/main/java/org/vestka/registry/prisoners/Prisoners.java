package org.vestka.registry.prisoners;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Page;

/** All prisoners, hidden ones included: whoever shows them to the public asks {@link Standing#isPublic} first. */
public interface Prisoners {

    /** Registers a prisoner; false when one of this id is there already, who is then left as they are. */
    boolean register(Prisoner prisoner);

    /** What came of a change. */
    enum Changed {
        DONE,
        UNCHANGED,
        STANDING_CANNOT_FOLLOW,
        NOT_FOUND
    }

    /** See {@link Prisoner#corrected}. */
    Changed correct(String prisonerId, Prisoner.Details entered, @Nullable String unit);

    /** See {@link Prisoner#moved}. */
    Changed move(
            String prisonerId,
            Standing standing,
            @Nullable String facilityId,
            @Nullable String unit,
            @Nullable LocalDate happened,
            LocalDate today);

    Optional<Prisoner> find(String prisonerId);

    /** Those of these that are there, by id; at most some hundreds. */
    Map<String, Prisoner> findAll(Collection<String> prisonerIds);

    /**
     * A page of the registrar's list, by name.
     *
     * @param standing only these, or null for all
     */
    Page<Prisoner> page(@Nullable Standing standing, int number, int size);

    /** Visits every prisoner once, in no order. */
    void forEach(Consumer<Prisoner> visitor);
}
