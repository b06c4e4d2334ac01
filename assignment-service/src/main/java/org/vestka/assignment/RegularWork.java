package org.vestka.assignment;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.vestka.assignment.fairness.KeepingRecord;
import org.vestka.assignment.guardians.Guarding;
import org.vestka.assignment.holding.JoiningEntries;
import org.vestka.assignment.holding.LapsingHolds;
import org.vestka.assignment.holding.PoolUpkeep;

/** What is done again and again: places given back, the pool kept near to the store, the week's record made, guardians told. */
@Component
class RegularWork {

    private final LapsingHolds lapsing;
    private final PoolUpkeep upkeep;
    private final KeepingRecord record;
    private final Guarding guarding;
    private final JoiningEntries joining;

    RegularWork(
            LapsingHolds lapsing, PoolUpkeep upkeep, KeepingRecord record, Guarding guarding, JoiningEntries joining) {
        this.joining = joining;
        this.guarding = guarding;
        this.record = record;
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
            initialDelayString = "${vestka.assignment.guardians-every}",
            fixedDelayString = "${vestka.assignment.guardians-every}")
    void tellGuardians() {
        guarding.turnTheDay();
    }

    @Scheduled(
            initialDelayString = "${vestka.assignment.record-every}",
            fixedDelayString = "${vestka.assignment.record-every}")
    void keepTheRecord() {
        record.keep();
    }

    @Scheduled(
            initialDelayString = "${vestka.assignment.reread-every}",
            fixedDelayString = "${vestka.assignment.reread-every}")
    void reread() {
        joining.carryAll();
        upkeep.reread();
        lapsing.giveBackForgotten();
    }
}
