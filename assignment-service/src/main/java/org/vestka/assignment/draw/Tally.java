package org.vestka.assignment.draw;

/**
 * How many letters a prisoner has, counted in letters.
 *
 * @param held places kept for writers who have not submitted yet
 * @param inFlight submitted and not posted yet
 * @param posted on their way or arrived
 */
public record Tally(int held, int inFlight, int posted) {

    /** Nobody has written, nobody is writing. */
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally {
        if (held < 0 || inFlight < 0 || posted < 0) {
            throw new IllegalArgumentException("a tally never falls below zero");
        }
    }

    /** This and another one together. */
    public Tally plus(Tally other) {
        return new Tally(held + other.held, inFlight + other.inFlight, posted + other.posted);
    }

    /** What the cap is compared with. */
    public int open() {
        return held + inFlight;
    }

    /** What makes a draw fair: everything that is there or will be. */
    public int letters() {
        return open() + posted;
    }
}
