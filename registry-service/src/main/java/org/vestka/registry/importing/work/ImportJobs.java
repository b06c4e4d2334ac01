package org.vestka.registry.importing.work;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.stored.OpenPiece;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.registry.importing.ImportWork;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.PrisonerImport;

/**
 * Short lists are worked on while the registrar waits, long ones on a thread of their own. What is to be done stands in
 * the store, so that another instance, or this one after a restart, goes on with what was interrupted.
 */
public final class ImportJobs implements ImportWork, SmartLifecycle {
    /** Rows that are worked on in a second or two. */
    private static final int SHORT = 500;

    /** Among more people than this, comparing even a short list takes longer than a person waits. */
    private static final int MANY = 5_000;

    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportingPrisoners importing;
    private final Imports imports;
    private final OpenPieces open;
    private final IntSupplier known;
    private final String self = RandomId.next();
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread worker;

    /** @param known about how many prisoners there are */
    public ImportJobs(ImportingPrisoners importing, Imports imports, OpenPieces open, IntSupplier known) {
        this.importing = importing;
        this.imports = imports;
        this.open = open;
        this.known = known;
    }

    @Override
    public void goOn(String importId) {
        PrisonerImport one = imports.find(importId).orElse(null);
        if (one == null || !one.status().isUnderWay()) {
            return;
        }
        open.open(importId, Map.of());
        if (one.rowCount() <= SHORT && known.getAsInt() <= MANY) {
            work(importId);
        } else {
            calls.release();
        }
    }

    private void work(String importId) {
        if (open.claim(importId, self, CLAIM) != OpenPieces.Claiming.YOURS) {
            return;
        }
        importing.goOn(importId);
        open.close(importId);
        if (imports.find(importId).filter(one -> one.status().isUnderWay()).isPresent()) {
            // Somebody decided something the moment this was done, and found the piece open still.
            open.open(importId, Map.of());
            calls.release();
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                for (OpenPiece piece : open.pageFor(self, Map.of(), 1, 10).items()) {
                    work(piece.id());
                }
            } catch (RuntimeException failed) {
                // By its type alone: what it says may hold a row. The claim lapses or is ours, and the work goes on.
                log.warn(
                        "Work on a list was interrupted by {}",
                        failed.getClass().getSimpleName());
            }
            try {
                if (calls.tryAcquire(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("lists").start(this::run);
    }

    @Override
    public void stop() {
        Thread thread = worker;
        worker = null;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
