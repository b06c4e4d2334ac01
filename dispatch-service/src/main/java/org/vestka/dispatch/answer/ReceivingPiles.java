package org.vestka.dispatch.answer;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes uploads of many files and pages: reading goes on after whoever uploaded has been answered, and tells how far it is.
 * The bytes wait in memory alone, so only a few piles may wait at a time.
 */
public final class ReceivingPiles {

    private static final int AT_ONCE = 3;
    private static final int TOLD_EVERY = 5;

    private final ReceivingScans receiving;
    private final Pile.Piles piles;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    public ReceivingPiles(ReceivingScans receiving, Pile.Piles piles, Clock clock) {
        this.receiving = receiving;
        this.piles = piles;
        this.clock = clock;
    }

    /**
     * Begins to read a pile and waits for its end for a little while.
     *
     * @param pileId made for this request by the page; sent twice, it is read once at a time and keeps nothing twice
     * @return how far it is; empty when too many piles are being read
     * @throws InterruptedException when the wait is broken off; the reading goes on
     */
    public Optional<Pile> receive(String pileId, List<byte[]> files, Duration patience) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        if (here.add(pileId)) {
            if (!places.tryAcquire()) {
                here.remove(pileId);
                return Optional.empty();
            }
            Pile pile = new Pile(pileId, clock.instant(), Collections.nCopies(files.size(), Pile.File.WAITING));
            piles.note(pile);
            Thread.ofVirtual().name("pile").start(() -> {
                try {
                    read(pile, files);
                } finally {
                    here.remove(pileId);
                    places.release();
                    read.countDown();
                }
            });
        }
        boolean inTime = read.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        Optional<Pile> now = piles.find(pileId);
        return inTime || now.isPresent() ? now : Optional.empty();
    }

    private void read(Pile pile, List<byte[]> files) {
        Pile now = pile;
        for (int i = 0; i < files.size(); i++) {
            int number = i;
            Pile before = now;
            ReceivingScans.Received received = receiving.receive(pile.pileId() + "/" + i, files.get(i), soFar -> {
                if (soFar.pages() % TOLD_EVERY == 0) {
                    piles.note(before.with(number, Pile.File.of(soFar, false), clock.instant()));
                }
            });
            now = before.with(i, Pile.File.of(received, true), clock.instant());
            piles.note(now);
        }
    }
}
