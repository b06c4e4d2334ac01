package org.vestka.platform.messaging.stored;

/** What came of creating an aggregate. */
public sealed interface Creation<S> {

    /** Stored, and its events will be said. */
    record Created<S>(S state) implements Creation<S> {}

    /** The id exists: most likely the same request came twice. Nothing was stored, nothing will be said. */
    record AlreadyThere<S>(S state) implements Creation<S> {}

    /** Another document has one of the values that must be unique. Nothing was stored, nothing will be said. */
    record Taken<S>() implements Creation<S> {}
}
