package org.vestka.dispatch.address;

import java.util.Collection;
import java.util.Map;

/** Names in the dative as dispatchers corrected them; remembered for the next envelope. */
public interface Datives {

    /**
     * A correction.
     *
     * @param name the nominative it was made for: when somebody is called otherwise later it does not hold any more
     * @param form the whole name in the dative
     */
    record Correction(String name, String form) {}

    /** The corrections that are known, by prisoner; at most some hundreds of ids. */
    Map<String, Correction> findAll(Collection<String> prisonerIds);

    /** Remembers one, in place of what was remembered before. */
    void remember(String prisonerId, Correction correction);
}
