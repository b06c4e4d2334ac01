package org.vestka.platform.messaging.hearing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.vestka.platform.messaging.parking.Parking;

/** Tries parked records again when their time has come. Every instance does; a claim keeps two from one gate. */
public final class Replaying implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Replaying.class);

    private final Parking parking;
    private final Intake intake;
    private final Duration every;
    private @Nullable ScheduledExecutorService timer;

    public Replaying(Parking parking, Intake intake, Duration every) {
        this.parking = parking;
        this.intake = intake;
        this.every = every;
    }

    private void replay() {
        try {
            parking.replayDue(intake::again);
        } catch (RuntimeException e) {
            log.warn("Parked records could not be tried again: {}", e.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        parking.refresh();
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replaying").daemon().factory());
        fresh.scheduleWithFixedDelay(this::replay, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = fresh;
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            // Not interrupted: a replay in the middle of its writes is let finish.
            timer.close();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    /** Before the first record comes. */
    @Override
    public int getPhase() {
        return 100;
    }
}
