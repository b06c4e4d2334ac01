package org.vestka.registry;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vestka.registry.facilities.KeepingRules;

/** What is done again and again: facilities follow the day on which a rule begins or ends. */
@Component
class RegularWork {

    private final KeepingRules keeping;

    RegularWork(KeepingRules keeping) {
        this.keeping = keeping;
    }

    @Scheduled(
            initialDelayString = "${vestka.registry.rules-first-after}",
            fixedDelayString = "${vestka.registry.rules-every}")
    void turnTheDay() {
        keeping.turnTheDay();
    }
}
