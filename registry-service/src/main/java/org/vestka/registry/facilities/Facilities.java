package org.vestka.registry.facilities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.platform.kernel.Page;

/** All facilities. */
public interface Facilities {

    /** Enters a facility; false when one of this id is there already, which is then left as it is. */
    boolean enter(Facility facility);

    /** What came of a correction. */
    enum Corrected {
        DONE,
        UNCHANGED,
        COUNTRY_IS_FIXED,
        NOT_FOUND
    }

    /** Corrects the facility of the same id. */
    Corrected correct(Facility entered);

    Optional<Facility> find(String facilityId);

    /** Those of these that are there, by id. */
    Map<String, Facility> findAll(Collection<String> facilityIds);

    /** A page, by name. */
    Page<Facility> page(int number, int size);

    /** All of them by name, to choose from: there are some hundreds in a country, at most {@code limit} are given. */
    List<Facility> all(int limit);
}
