package org.vestka.platform.testing;

import java.util.List;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;

/** The services around the one that is tested, as far as they speak on topics. A test that needs them imports this class. */
public final class OtherServices {

    private final Aggregates<Speaker, Outgoing> speakers;

    OtherServices(StoredCollections stored) {
        this.speakers = stored.aggregates("others", Speaker.class, List::of);
    }

    /** The state of somebody who speaks: nothing but that they did. */
    record Speaker(String name) {}

    /**
     * Lets an aggregate of another service say something, stored and relayed as a service does it.
     *
     * @param aggregateId who speaks; whatever the same one says counts its lines on
     */
    public void say(String aggregateId, Outgoing... what) {
        speakers.create(aggregateId, new Speaker("another service"), List.of());
        speakers.<String>change(aggregateId, speaker -> Decision.changed(speaker, List.of(what)));
    }
}
