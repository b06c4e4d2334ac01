package org.vestka.dispatch.mail.messaging;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.vestka.dispatch.mail.SendingNotices;
import org.vestka.dispatch.mail.TakingBounces;

/** Sends what is due: soon after something was heard, and once in a while for what had to wait. */
public final class MailRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailRounds.class);
    private static final long SECONDS_BETWEEN = 30;
    private static final long MINUTES_BETWEEN_BOUNCES = 5;

    private final SendingNotices sending;
    private final TakingBounces bounces;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile ScheduledExecutorService rounds = idle();
    private volatile boolean running;

    /** @param bounces what looks for mail that came back */
    public MailRounds(SendingNotices sending, TakingBounces bounces) {
        this.sending = sending;
        this.bounces = bounces;
    }

    /** Asks for a round without waiting for the clock. */
    public void soon() {
        if (running && asked.compareAndSet(false, true)) {
            rounds.execute(this::round);
        }
    }

    @Override
    public void start() {
        rounds = idle();
        running = true;
        rounds.scheduleWithFixedDelay(this::round, 1, SECONDS_BETWEEN, TimeUnit.SECONDS);
        rounds.scheduleWithFixedDelay(this::lookForBounces, 1, MINUTES_BETWEEN_BOUNCES, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdown();
        try {
            // a mail that is under way is let through, so that it is not noted as unknown
            if (!rounds.awaitTermination(8, TimeUnit.SECONDS)) {
                rounds.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        asked.set(false);
        try {
            sending.sendDue();
        } catch (RuntimeException e) {
            // the store is away: the next round finds everything as it was
            log.warn("A round of mail broke off: {}", e.getClass().getSimpleName());
        }
    }

    private void lookForBounces() {
        try {
            bounces.take();
        } catch (RuntimeException e) {
            // the store is away: what was not noted lies in the mailbox still
            log.warn("Looking for returned mail broke off: {}", e.getClass().getSimpleName());
        }
    }

    private static ScheduledExecutorService idle() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("mail-rounds").daemon().factory());
    }
}
