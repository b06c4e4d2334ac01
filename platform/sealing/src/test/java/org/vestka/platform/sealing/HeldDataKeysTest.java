package org.vestka.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeldDataKeysTest {

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final HeldDataKeys held = new HeldDataKeys(((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void a_key_is_asked_for_once_in_ten_minutes() {
        get("thread");
        now = now.plus(Duration.ofMinutes(10)).minusSeconds(1);
        get("thread");
        assertThat(asked).hasValue(1);

        now = now.plusSeconds(1);
        get("thread");
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_forgotten_key_is_asked_for_again_and_an_erased_one_is_not_remembered() {
        get("thread");
        held.forget("thread");

        assertThat(held.get("thread", Optional::empty)).isEmpty();
        assertThat(get("thread")).isPresent();
    }

    @Test
    void no_more_than_a_thousand_are_held() {
        for (int i = 0; i < 1_001; i++) {
            get("thread-" + i);
        }
        get("thread-1000");
        assertThat(asked).hasValue(1_001);
        get("thread-0");
        assertThat(asked).hasValue(1_002);
    }

    private Optional<DataKey> get(String thread) {
        return held.get(thread, () -> {
            asked.incrementAndGet();
            return Optional.of(DataKey.fresh());
        });
    }
}
