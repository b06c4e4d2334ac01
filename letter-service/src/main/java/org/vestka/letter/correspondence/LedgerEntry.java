package org.vestka.letter.correspondence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a letter's ledger. It is never changed: what is learned later is a further line.
 *
 * @param happened when it took place; rounded down to the hour when another service told of it
 * @param learned when this service came to know
 * @param about what it concerns beside the letter: the account of the volunteer who acted, or the id of an answer
 */
public record LedgerEntry(
        Step step,
        Instant happened,
        Instant learned,
        @Nullable String about) {}
