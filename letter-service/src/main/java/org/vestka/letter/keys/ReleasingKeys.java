package org.vestka.letter.keys;

import java.time.Clock;
import java.util.Optional;
import org.vestka.platform.sealing.DataKey;

/** Hands out data keys. The line of the audit is durable before the key leaves. */
public final class ReleasingKeys {

    private final DataKeys keys;
    private final Releases releases;
    private final Clock clock;

    public ReleasingKeys(DataKeys keys, Releases releases, Clock clock) {
        this.keys = keys;
        this.releases = releases;
        this.clock = clock;
    }

    /** The key of a thread, for a named reader and purpose; empty when it was erased, which leaves no line. */
    public Optional<DataKey> release(String threadId, String reader, Purpose purpose) {
        Optional<DataKey> key = keys.byThread(threadId);
        key.ifPresent(released -> releases.add(new Release(clock.instant(), reader, purpose, threadId)));
        return key;
    }
}
