package org.vestka.dispatch.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispatch's own copies of the prisoners. */
public interface Prisoners {

    Optional<Prisoner> find(String prisonerId);

    /** Those that are known, by id; at most some hundreds of ids. */
    Map<String, Prisoner> findAll(Collection<String> prisonerIds);

    /** At most {@code limit} who are at a facility, in no order. */
    List<Prisoner> at(String facilityId, int limit);

    /** At most {@code limit} whose name in any spelling has all the words of the query; case and ё/е do not matter. */
    List<Prisoner> named(String query, int limit);
}
