package org.vestka.assignment.holding.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;

/**
 * What every instance hears for itself, to keep its pool near to what the others do. Only ids are read here: the state
 * comes from the store.
 */
@Configuration(proxyBeanMethods = false)
class PoolTails {

    /** The one fact that is read of whatever concerns a prisoner. */
    record Concerned(String prisonerId) {}

    @Bean
    Tail assignmentsFollowed(Tails tails, PoolUpkeep upkeep) {
        return tails.of("assignments")
                .scanningFirst(upkeep::reread)
                .hears(
                        "prisoner.assigned",
                        1,
                        Concerned.class,
                        heard -> upkeep.heardOf(heard.facts().prisonerId()))
                .hears(
                        "assignment.lapsed",
                        1,
                        Concerned.class,
                        heard -> upkeep.heardOf(heard.facts().prisonerId()))
                .hears(
                        "assignment.fulfilled",
                        1,
                        Concerned.class,
                        heard -> upkeep.heardOf(heard.facts().prisonerId()))
                .build();
    }

    @Bean
    Tail prisonersFollowed(Tails tails, PoolUpkeep upkeep) {
        return tails.of("prisoners")
                .scanningFirst(() -> {})
                .hears("prisoner.registered", 1, Concerned.class, heard -> upkeep.heardOf(heard.key()))
                .hears("prisoner.changed", 1, Concerned.class, heard -> upkeep.heardOf(heard.key()))
                .hears("prisoner.transferred", 1, Concerned.class, heard -> upkeep.heardOf(heard.key()))
                .hears("prisoner.released", 1, Concerned.class, heard -> upkeep.heardOf(heard.key()))
                .hearsTombstones(envelope -> upkeep.heardOf(envelope.key()))
                .build();
    }

    @Bean
    Tail facilitiesFollowed(Tails tails, PoolUpkeep upkeep) {
        return tails.of("facilities")
                .scanningFirst(() -> {})
                .hears(
                        "facility.changed",
                        1,
                        FacilityFacts.class,
                        heard -> upkeep.learned(heard.facts().asRules()))
                .build();
    }
}
