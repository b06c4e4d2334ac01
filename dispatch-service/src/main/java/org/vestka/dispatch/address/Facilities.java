package org.vestka.dispatch.address;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dispatch's own copies of the facilities. */
public interface Facilities {

    Optional<Facility> find(String facilityId);

    /** At most {@code limit} whose name or town has all the words of the query, all of them for an empty one; by name. */
    List<Facility> named(String query, int limit);

    /** Those that are known, by id; at most some hundreds of ids. */
    Map<String, Facility> findAll(Collection<String> facilityIds);
}
