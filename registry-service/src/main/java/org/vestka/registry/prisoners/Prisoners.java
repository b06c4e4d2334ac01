package org.vestka.registry.prisoners;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;

/** All prisoners, hidden ones included: whoever shows them to the public asks {@link Standing#isPublic} first. */
public interface Prisoners {

    /** Registers a prisoner; false when one of this id is there already, who is then left as they are. */
    boolean register(Prisoner prisoner);

    /** What came of a change. */
    enum Changed {
        DONE,
        UNCHANGED,
        REFUSED,
        NOT_FOUND
    }

    /**
     * Lets a prisoner take a step, and stores what follows of it.
     *
     * @param step free of effects: it is taken anew when somebody else was faster
     */
    Changed change(String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step);

    /** The prisoner of an id; where the entry was merged, the one that goes on for it. */
    Optional<Prisoner> find(String prisonerId);

    /** Those of these that are there, by id; at most some hundreds. Merged entries are not. */
    Map<String, Prisoner> findAll(Collection<String> prisonerIds);

    /**
     * A page of the registrar's list, by name.
     *
     * @param standing only these, or null for all
     */
    Page<Prisoner> page(@Nullable Standing standing, int number, int size);

    /** Visits every prisoner once, in no order. */
    void forEach(Consumer<Prisoner> visitor);

    /** Visits every entry once, also those that were merged or withdrawn. */
    void forEachEntry(Consumer<Prisoner> visitor);

    /** How many entries were ever made; none vanishes, so the number grows whenever somebody is registered. */
    long entries();
}
