package org.vestka.platform.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;

/** Waits for what happens a little later, in bounded time: 20 seconds unless said otherwise. */
public final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Eventually() {}

    /** Tries the assertions until they hold; fails with what the last try said. */
    public static void asserted(ThrowingRunnable assertions) {
        within(LONGEST).untilAsserted(assertions);
    }

    /** As {@link #asserted(ThrowingRunnable)}, with another time. */
    public static void asserted(Duration atMost, ThrowingRunnable assertions) {
        within(atMost).untilAsserted(assertions);
    }

    /** Waits for a value that is as it should be, and returns it. */
    public static <T> T value(Callable<T> of, Predicate<? super T> asItShouldBe) {
        return within(LONGEST).until(of, asItShouldBe);
    }

    private static ConditionFactory within(Duration atMost) {
        return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(PAUSE).atMost(atMost);
    }
}
