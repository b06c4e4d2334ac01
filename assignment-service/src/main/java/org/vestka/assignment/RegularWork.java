package org.vestka.assignment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vestka.assignment.holding.LapsingHolds;
import org.vestka.assignment.holding.PoolUpkeep;

/** What is done again and again: places given back, the pool kept near to the store. */
@Component
class RegularWork {

    private final LapsingHolds lapsing;
    private final PoolUpkeep upkeep;

    RegularWork(LapsingHolds lapsing, PoolUpkeep upkeep) {
        this.lapsing = lapsing;
        this.upkeep = upkeep;
    }

    @Scheduled(fixedDelayString = "${vestka.assignment.sweep-every}")
    void giveBackWhatLapsed() {
        lapsing.warn();
        lapsing.sweep();
    }

    @Scheduled(fixedDelayString = "${vestka.assignment.catch-up-every}")
    void catchUp() {
        upkeep.catchUp();
    }

    @Scheduled(
            initialDelayString = "${vestka.assignment.reread-every}",
            fixedDelayString = "${vestka.assignment.reread-every}")
    void reread() {
        upkeep.reread();
    }
}
