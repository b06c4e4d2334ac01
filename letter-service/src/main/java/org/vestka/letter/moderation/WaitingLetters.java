package org.vestka.letter.moderation;

import java.time.Instant;
import java.util.Optional;
import org.vestka.letter.correspondence.ModerationQueue;
import org.vestka.platform.kernel.Page;

/** The queue of letters that wait for a person. Small: an entry goes when its letter is decided. */
public interface WaitingLetters extends ModerationQueue {

    /** Flagged ones first, then by age, the oldest first; 25 a page. */
    Page<WaitingLetter> page(int number);

    long count();

    Optional<WaitingLetter> byId(String letterId);

    /**
     * Takes a letter for a person, unless somebody else has it; taking it again prolongs the claim.
     *
     * @return the entry as it is now; empty when it is not in the queue
     */
    Optional<WaitingLetter> claim(String letterId, String person, Instant now);

    /** Gives a letter back. */
    void giveBack(String letterId, String person);

    /** Notes the first of two readers and ends their claim. */
    void readOnce(String letterId, String firstReader);

    /** The letter is decided. */
    void decided(String letterId);
}
