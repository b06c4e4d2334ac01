package org.vestka.platform.messaging.stored;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.wire.FactsCodec;

/** Makes the collections of a service, with the indexes that each of them needs; used where beans are declared. */
public final class StoredCollections {

    private final MongoTemplate template;
    private final Outbound outbound;
    private final @Nullable FactsCodec facts;
    private final Clock clock;

    /** @param facts null in a process without the bus keyset, whose aggregates are all silent */
    public StoredCollections(MongoTemplate template, Outbound outbound, @Nullable FactsCodec facts, Clock clock) {
        this.template = template;
        this.outbound = outbound;
        this.facts = facts;
        this.clock = clock;
    }

    /** Collections of a process that holds no bus keyset and says nothing. */
    public static StoredCollections mute(MongoTemplate template, Clock clock) {
        return new StoredCollections(template, new Mute(), null, clock);
    }

    private static final class Mute implements Outbound {
        @Override
        public void admit() {}

        @Override
        public void watch(String collection) {}

        @Override
        public void saved(String collection, String id, List<OutboxEntry> unsent) {
            throw new IllegalStateException("This process holds no bus keyset and says nothing");
        }
    }

    /**
     * A collection of aggregates that say things.
     *
     * @param name of the collection, a plural noun
     * @param state the annotation-free record
     */
    public <S, E> Aggregates<S, E> aggregates(String name, Class<S> state, Announcer<E> announcer) {
        return new Aggregates<>(name, state, announcer, template, outbound, facts, clock);
    }

    /** A collection of aggregates that nobody outside hears of. */
    public <S, E> Aggregates<S, E> silent(String name, Class<S> state) {
        return aggregates(name, state, event -> List.of());
    }

    /** A collection of own copies of a compacted topic. */
    public <C> Copies<C> copies(String name, Class<C> copy) {
        return new Copies<>(name, copy, template);
    }

    /** A small collection of open work. */
    public OpenPieces openPieces(String name) {
        return new OpenPieces(name, template, clock);
    }
}
