package org.vestka.platform.messaging.stored;

/** What came of changing an aggregate. */
public sealed interface Outcome<S, R> {

    /** Stored, and its events will be said. */
    record Done<S, R>(S state) implements Outcome<S, R> {}

    /** It was so already. */
    record Unchanged<S, R>(S state) implements Outcome<S, R> {}

    /** The domain said no, and why. */
    record Refused<S, R>(R reason) implements Outcome<S, R> {}

    /** There is no aggregate of that id. */
    record NotFound<S, R>() implements Outcome<S, R> {}
}
