package org.vestka.dispatch.keys;

import org.vestka.platform.sealing.DataKey;

/** Data keys of threads of letters. Whoever asks says what for; each release is a line of the keeper's audit. */
public interface ThreadKeys {

    /** What a key is asked for, as the keeper knows it. */
    enum Purpose {
        PRINT,
        SCREEN,
        READ
    }

    /** What asking gave. */
    sealed interface Answer {

        /** The key; to be used now and not kept. */
        record Released(DataKey key) implements Answer {}

        /** The thread was erased: nothing of it can be read any more, and that is no error. */
        record Erased() implements Answer {}

        /** The keeper does not answer now. */
        record Away() implements Answer {}
    }

    Answer of(String threadId, Purpose purpose);

    /** Forgets a key that is held in memory. */
    void forget(String threadId);
}
