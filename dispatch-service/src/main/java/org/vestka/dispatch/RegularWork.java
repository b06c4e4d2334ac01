package org.vestka.dispatch;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** What is done again and again without being asked; every piece of it may be done by several instances at once. */
final class RegularWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RegularWork.class);

    private final Map<String, Runnable> work;
    private final long minutesBetween;
    private volatile ScheduledExecutorService rounds = idle();
    private volatile boolean running;

    RegularWork(Map<String, Runnable> work, long minutesBetween) {
        this.work = Map.copyOf(work);
        this.minutesBetween = minutesBetween;
    }

    @Override
    public void start() {
        rounds = idle();
        running = true;
        rounds.scheduleWithFixedDelay(this::round, 1, minutesBetween, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        work.forEach((name, piece) -> {
            try {
                piece.run();
            } catch (RuntimeException e) {
                // the store is away: the next round finds everything as it was
                log.warn("Regular work ({}) broke off: {}", name, e.getClass().getSimpleName());
            }
        });
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("dispatch-regular-work").daemon().factory());
    }
}
