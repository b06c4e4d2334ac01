package org.vestka.dispatch.address;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Dispatch's own copies of the facilities. */
public interface Facilities {

    Optional<Facility> find(String facilityId);

    /** Those that are known, by id; at most some hundreds of ids. */
    Map<String, Facility> findAll(Collection<String> facilityIds);
}
