package org.vestka.dispatch.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stuffed envelope weighs, and which step of the tariff that is.
 *
 * @param grams rounded up
 * @param step which step of the tariff, from 1; one more than there are steps when it is heavier than any
 */
public record Weight(int grams, int step) {

    /** An A4 sheet of 80 grams a square metre. */
    private static final float SHEET = 4.99f;

    /**
     * The weight of one envelope.
     *
     * @param sheets of A4 in it, the reply sheet included
     * @param envelope that it goes into; a C5 is reckoned where envelopes are written by hand
     * @param answerEnvelope whether one more lies inside
     * @param upTo the upper bounds of the tariff's steps in grams, rising
     */
    public static Weight of(int sheets, @Nullable EnvelopeFormat envelope, boolean answerEnvelope, List<Integer> upTo) {
        EnvelopeFormat reckoned = envelope == null ? EnvelopeFormat.C5 : envelope;
        int grams = (int) Math.ceil(sheets * SHEET + reckoned.grams() * (answerEnvelope ? 2 : 1));
        int step = 1;
        for (int bound : upTo) {
            if (grams > bound) {
                step++;
            }
        }
        return new Weight(grams, step);
    }
}
