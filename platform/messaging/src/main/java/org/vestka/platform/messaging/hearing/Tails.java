package org.vestka.platform.messaging.hearing;

/** Makes {@link Tail}s; used where beans are declared. */
public final class Tails {
    /** Begins to say what is followed of a topic. */
    public Tail.Builder of(String topic) {
        return new Tail.Builder();
    }
}
