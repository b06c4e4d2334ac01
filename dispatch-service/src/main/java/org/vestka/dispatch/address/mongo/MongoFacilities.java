package org.vestka.dispatch.address.mongo;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.vestka.dispatch.address.Facilities;
import org.vestka.dispatch.address.Facility;
import org.vestka.platform.messaging.stored.Copies;

/** Facilities in the copies that the platform keeps. */
public final class MongoFacilities implements Facilities {

    private final Copies<Facility> copies;

    public MongoFacilities(Copies<Facility> copies) {
        this.copies = copies;
    }

    @Override
    public Optional<Facility> find(String facilityId) {
        return copies.find(facilityId);
    }

    @Override
    public Map<String, Facility> findAll(Collection<String> facilityIds) {
        return copies.findAll(facilityIds);
    }
}
