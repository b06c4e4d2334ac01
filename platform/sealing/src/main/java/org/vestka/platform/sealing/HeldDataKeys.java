package org.vestka.platform.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Data keys that were released to this process, in memory for ten minutes at most and never stored. At most 1,000: the
 * one that was released first goes first.
 */
public final class HeldDataKeys {

    /** How long a released key may be used before it must be asked for again. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int MOST = 1_000;

    private record Held(DataKey key, Instant until) {}

    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>();

    public HeldDataKeys() {
        this(Clock.systemUTC());
    }

    HeldDataKeys(Clock clock) {
        this.clock = clock;
    }

    /**
     * The key of a thread, asked for when it is not held.
     *
     * @param release asks the keeper; empty when the key was erased, which is not remembered
     */
    public Optional<DataKey> get(String threadId, Supplier<Optional<DataKey>> release) {
        Optional<DataKey> known = known(threadId);
        if (known.isPresent()) {
            return known;
        }
        // Outside the lock: the keeper may take its time, and others must not wait for this thread's key.
        Optional<DataKey> released = release.get();
        released.ifPresent(key -> hold(threadId, key));
        return released;
    }

    /** Forgets the key of a thread at once, when its erasure was heard. */
    public synchronized void forget(String threadId) {
        held.remove(threadId);
    }

    private synchronized Optional<DataKey> known(String threadId) {
        Instant now = clock.instant();
        held.values().removeIf(one -> !one.until().isAfter(now));
        @Nullable Held one = held.get(threadId);
        return one == null ? Optional.empty() : Optional.of(one.key());
    }

    private synchronized void hold(String threadId, DataKey key) {
        held.remove(threadId);
        held.put(threadId, new Held(key, clock.instant().plus(LONGEST)));
        if (held.size() > MOST) {
            held.remove(held.keySet().iterator().next());
        }
    }
}
