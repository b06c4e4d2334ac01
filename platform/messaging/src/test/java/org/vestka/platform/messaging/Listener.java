package org.vestka.platform.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.hearing.Tail;
import org.vestka.platform.messaging.hearing.Tails;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.messaging.topics.TopicTable;

/** A service that follows what things do. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Listener {

    /** How its hearings are bound; in a service this stands in its application yml. */
    static final Map<String, String> BINDINGS = Map.of(
            "spring.cloud.function.definition", "thingsHeard;placesHeard",
            "spring.cloud.stream.bindings.thingsHeard-in-0.destination", "things",
            "spring.cloud.stream.bindings.placesHeard-in-0.destination", "places");

    /** A record of the fields that this service reads, fewer than are said. */
    record Step(String thingId, int step) {}

    record Place(String name) {}

    /** Things whose events this service cannot handle now. */
    static final class Trouble {
        final Set<String> about = ConcurrentHashMap.newKeySet();

        void check(String thing) {
            if (about.contains(thing)) {
                throw new LinkageError("as a fault in the code would be");
            }
        }
    }

    /** What the tail of this instance remembers. */
    static final class Memory {
        final Map<String, Integer> steps = new ConcurrentHashMap<>();
    }

    @Bean
    TopicTable topicTable() {
        return Speaker.TABLE;
    }

    @Bean
    Trouble trouble() {
        return new Trouble();
    }

    @Bean
    Memory memory() {
        return new Memory();
    }

    @Bean
    Aggregates<Trail, Trail.Never> trails(StoredCollections stored) {
        return stored.silent("trails", Trail.class);
    }

    @Bean
    Copies<Place> places(StoredCollections stored) {
        return stored.copies("places", Place.class);
    }

    @Bean
    Hearing thingsHeard(Hearings hearings, Aggregates<Trail, Trail.Never> trails, Trouble trouble) {
        return hearings.of("things")
                .hears("thing.started", 1, Step.class, heard -> {
                    trouble.check(heard.key());
                    return trails.createOnHearing(
                            heard, heard.key(), new Trail(heard.key(), heard.content("text"), List.of()), List.of());
                })
                .hears("thing.moved", 1, Step.class, heard -> {
                    trouble.check(heard.key());
                    return trails.changeOnHearing(
                            heard,
                            heard.key(),
                            trail -> trail.step(heard.facts().step()));
                })
                .ignores(trails, Envelope::key, "thing.rested")
                .build();
    }

    @Bean
    Hearing placesHeard(Hearings hearings, Copies<Place> places) {
        return hearings.of("places")
                .hears("place.changed", 1, Place.class, heard -> places.keep(heard, heard.key(), heard.facts()))
                .hearsTombstones(envelope -> places.forget(envelope, envelope.key()))
                .build();
    }

    @Bean
    Tail thingsTail(Tails tails, Memory memory) {
        return tails.of("things")
                .hears(
                        "thing.moved",
                        1,
                        Step.class,
                        heard -> memory.steps.put(heard.key(), heard.facts().step()))
                .build();
    }
}
