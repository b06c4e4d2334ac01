package org.vestka.platform.kernel;

import java.util.List;

/**
 * What a domain answers when it is asked to do something: a new state and what is to be said of it, nothing to do
 * because it was done before, or a refusal with its reason.
 *
 * @param <S> the state of the aggregate
 * @param <E> the sealed family of the aggregate's events
 * @param <R> the reasons for which it may refuse
 */
public sealed interface Decision<S, E, R> {

    /** The state that follows, and the events to be said in this order. */
    record Changed<S, E, R>(S state, List<E> events) implements Decision<S, E, R> {
        public Changed {
            events = List.copyOf(events);
        }
    }

    /** Already so: the same request came twice. Nothing is stored, nothing is said. */
    record Unchanged<S, E, R>() implements Decision<S, E, R> {}

    /** Not possible, and why; a result for the caller to show, never an exception. */
    record Refused<S, E, R>(R reason) implements Decision<S, E, R> {}

    @SafeVarargs
    static <S, E, R> Decision<S, E, R> changed(S state, E... events) {
        return new Changed<>(state, List.of(events));
    }

    static <S, E, R> Decision<S, E, R> changed(S state, List<E> events) {
        return new Changed<>(state, events);
    }

    static <S, E, R> Decision<S, E, R> unchanged() {
        return new Unchanged<>();
    }

    static <S, E, R> Decision<S, E, R> refused(R reason) {
        return new Refused<>(reason);
    }
}
