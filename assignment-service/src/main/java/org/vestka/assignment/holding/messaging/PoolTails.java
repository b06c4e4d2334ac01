package org.vestka.assignment.holding.messaging;

import java.util.List;
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

    /** A warning changes no count, so it is not among them. */
    private static final List<String> COUNTED =
            List.of("prisoner.assigned", "assignment.lapsed", "assignment.fulfilled");

    /** The one fact that is read of whatever concerns a prisoner. */
    record Concerned(String prisonerId) {}

    @Bean
    Tail assignmentsFollowed(Tails tails, PoolUpkeep upkeep) {
        Tail.Builder assignments = tails.of("assignments").scanningFirst(upkeep::reread);
        for (String type : COUNTED) {
            assignments.hears(
                    type,
                    1,
                    Concerned.class,
                    heard -> upkeep.heardOf(heard.facts().prisonerId()));
        }
        return assignments.build();
    }

    @Bean
    Tail prisonersFollowed(Tails tails, PoolUpkeep upkeep) {
        Tail.Builder prisoners = tails.of("prisoners").scanningFirst(() -> {});
        for (String type : PrisonerFacts.TYPES) {
            prisoners.hears(type, 1, Concerned.class, heard -> upkeep.heardOf(heard.key()));
        }
        return prisoners
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
