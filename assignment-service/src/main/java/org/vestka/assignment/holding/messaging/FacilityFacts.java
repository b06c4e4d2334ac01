package org.vestka.assignment.holding.messaging;

import org.jspecify.annotations.Nullable;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.MailRules.ForeignMail;

/** What this service reads of {@code facility.changed}. */
record FacilityFacts(String facilityId, Rules rules) {

    record Rules(String foreignMail, @Nullable Boolean relativesOnly) {}

    /** A word that is not known here is taken for the worst: nobody is put in danger by a new word. */
    MailRules asRules() {
        ForeignMail foreignMail = switch (rules.foreignMail()) {
            case "taken" -> ForeignMail.TAKEN;
            case "withheld" -> ForeignMail.WITHHELD;
            default -> ForeignMail.ENDANGERS;
        };
        return new MailRules(facilityId, foreignMail, Boolean.TRUE.equals(rules.relativesOnly()));
    }
}
