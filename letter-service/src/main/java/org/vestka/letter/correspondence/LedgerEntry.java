package org.vestka.letter.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a letter's ledger. It is never changed: what is learned later is a further line.
 *
 * @param happened when it took place; rounded down to the hour when another service told of it
 * @param learned when this service came to know
 * @param about what it concerns beside the letter: the account of the volunteer who acted, or the id of an answer
 * @param how in which way it happened, as the service that told of it names it: why it came back, by which way it left; null
 *     where nothing was said
 */
public record LedgerEntry(
        Step step,
        Instant happened,
        Instant learned,
        @Nullable String about,
        @Nullable String how) {

    /** How a letter left that did not leave on paper. */
    public static final String ELECTRONIC = "electronic";

    /** A line of which no more is known than that it happened. */
    public static LedgerEntry of(Step step, Instant happened, Instant learned, @Nullable String about) {
        return new LedgerEntry(step, happened, learned, about, null);
    }
}
