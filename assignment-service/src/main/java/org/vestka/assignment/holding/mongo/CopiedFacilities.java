package org.vestka.assignment.holding.mongo;

import java.util.Optional;
import java.util.function.Consumer;
import org.vestka.assignment.holding.Facilities;
import org.vestka.assignment.holding.MailRules;
import org.vestka.platform.messaging.stored.Copies;

/** Facilities as they were last heard of. */
public final class CopiedFacilities implements Facilities {

    private final Copies<MailRules> copies;

    public CopiedFacilities(Copies<MailRules> copies) {
        this.copies = copies;
    }

    @Override
    public Optional<MailRules> rules(String facilityId) {
        return copies.find(facilityId);
    }

    @Override
    public void forEach(Consumer<MailRules> consumer) {
        copies.forEach((_, rules) -> consumer.accept(rules));
    }
}
