package org.vestka.registry.facilities;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
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

    /**
     * Lets a facility take a step, and stores what follows of it.
     *
     * @param step free of effects: it is taken anew when somebody else was faster
     */
    Corrected change(String facilityId, Function<Facility, Decision<Facility, FacilityEvent, FacilityRefusal>> step);

    Optional<Facility> find(String facilityId);

    /** Those of these that are there, by id. */
    Map<String, Facility> findAll(Collection<String> facilityIds);

    /** A page, by name. */
    Page<Facility> page(int number, int size);

    /** All of them by name, to choose from: there are some hundreds in a country, at most {@code limit} are given. */
    List<Facility> all(int limit);
}
