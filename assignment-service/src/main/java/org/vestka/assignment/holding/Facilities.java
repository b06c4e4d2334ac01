package org.vestka.assignment.holding;

import java.util.Optional;
import java.util.function.Consumer;

/** This service's own copy of what facilities do with mail. */
public interface Facilities {

    /** Empty when the facility was never heard of. */
    Optional<MailRules> rules(String facilityId);

    /** Reads all, in no order. */
    void forEach(Consumer<MailRules> consumer);
}
