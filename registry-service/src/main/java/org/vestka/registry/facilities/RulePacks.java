package org.vestka.registry.facilities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rule packs. */
public interface RulePacks {

    Optional<RulePack> find(Country country, @Nullable String region);

    /** All of them, countries first; there are some dozens. */
    List<RulePack> all();

    /** Keeps what is said today; see {@link RuleHistory#saying}. */
    void keep(RulePack said, LocalDate today);
}
