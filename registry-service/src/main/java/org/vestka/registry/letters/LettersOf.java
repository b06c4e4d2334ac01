package org.vestka.registry.letters;

import org.vestka.platform.kernel.Decision;

/**
 * How many letters were posted to somebody, counted to {@value #COUNTED_TO} and no further: the order of a list needs no
 * more, and what is not known cannot be told.
 */
public record LettersOf(String prisonerId, int posted) {

    /** Whoever has so many has enough not to come first. */
    public static final int COUNTED_TO = 10;

    /** Nobody outside hears of counting. */
    public enum Silence {}

    /** The first one. */
    public static LettersOf one(String prisonerId) {
        return new LettersOf(prisonerId, 1);
    }

    /** One more was posted. */
    public Decision<LettersOf, Silence, Silence> andOneMore() {
        return isEnough() ? Decision.unchanged() : Decision.changed(new LettersOf(prisonerId, posted + 1));
    }

    /** Whether it is counted no further. */
    public boolean isEnough() {
        return posted >= COUNTED_TO;
    }
}
