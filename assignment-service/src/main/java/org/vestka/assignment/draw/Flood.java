package org.vestka.assignment.draw;

import java.time.Clock;

/**
 * Tells whether so many draw at once that a place is kept only for those who have begun to write: more draws within a
 * minute than this instance should see, or more places held than is good for the others. Nobody is turned away by it.
 *
 * <p>Counts draws and nothing else: who draws, nobody here knows. Thread-safe.
 */
public final class Flood {

    private static final int SECONDS = 60;

    private final DrawPool pool;
    private final int drawsAMinute;
    private final double shareHeld;
    private final Clock clock;
    private final int[] draws = new int[SECONDS];
    private long newest;
    private int lastMinute;

    /**
     * @param drawsAMinute as many may be drawn by this instance
     * @param shareHeld of all places, from 0 to 1: so many may be held by those who have sent nothing yet
     */
    public Flood(DrawPool pool, int drawsAMinute, double shareHeld, Clock clock) {
        this.pool = pool;
        this.drawsAMinute = drawsAMinute;
        this.shareHeld = shareHeld;
        this.clock = clock;
    }

    /** Counts one draw; whether it belongs to a flood. */
    public boolean sweepsAlong() {
        DrawPool.Occupancy now = pool.occupancy();
        return drawnLately() > drawsAMinute || now.held() > now.places() * shareHeld;
    }

    /** Draws in the last minute, this one included. */
    private synchronized int drawnLately() {
        long second = clock.instant().getEpochSecond();
        for (long passed = Math.max(newest + 1, second - SECONDS + 1); passed <= second; passed++) {
            int slot = (int) (passed % SECONDS);
            lastMinute -= draws[slot];
            draws[slot] = 0;
        }
        newest = Math.max(newest, second);
        draws[(int) (newest % SECONDS)]++;
        return ++lastMinute;
    }
}
