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
    /** Among more people than this, comparing even a short list takes longer than a person waits. */
    private static final int MANY = 5_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);

    private final ImportingPrisoners importing;
    private final Imports imports;
    private final OpenPieces open;
    private final IntSupplier known;
    private final int shortList;
    private final Duration claim;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread worker;

    /**
     * @param known about how many prisoners there are
     * @param shortList rows that are worked on in a second or two
     * @param claim renewed before each hundred rows; so long work waits for another process after its own was killed
     */
    public ImportJobs(
            ImportingPrisoners importing,
            Imports imports,
            OpenPieces open,
            IntSupplier known,
            int shortList,
            Duration claim) {
        this.shortList = shortList;
        this.claim = claim;
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
        if (one.rowCount() <= shortList && known.getAsInt() <= MANY) {
            work(importId, RandomId.next());
        } else {
            calls.release();
        }
    }

    /** @param self the worker, of which a process has several: what one is at, the others leave alone */
    private void work(String importId, String self) {
        if (!isClaimed(importId, self)) {
            return;
        }
        if (!importing.goOn(importId, () -> isClaimed(importId, self))) {
            // Somebody else took it over while this process slept; they go on where it was.
            return;
        }
        open.close(importId);
        if (imports.find(importId).filter(one -> one.status().isUnderWay()).isPresent()) {
            // Somebody decided something the moment this was done, and found the piece open still.
            open.open(importId, Map.of());
            calls.release();
        }
    }

    private boolean isClaimed(String importId, String self) {
        return open.claim(importId, self, claim) == OpenPieces.Claiming.YOURS;
    }

    /** Does what nobody is at: what was left by a process that died, also between noting a list and opening the work. */
    public void takeOver() {
        String self = RandomId.next();
        imports.underWay().forEach(importId -> open.open(importId, Map.of()));
        for (OpenPiece piece : open.pageFor(self, Map.of(), 1, 10).items()) {
            work(piece.id(), self);
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                takeOver();
            } catch (RuntimeException failed) {
                // By its type alone: what it says may hold a row. The claim lapses, and the work goes on.
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
