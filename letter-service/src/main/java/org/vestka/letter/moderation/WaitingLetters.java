package org.vestka.letter.moderation;

import java.util.Optional;
import org.vestka.letter.correspondence.ModerationQueue;
import org.vestka.platform.kernel.Page;

/** The queue of letters that wait for a person. Small: an entry goes when its letter is decided. */
public interface WaitingLetters extends ModerationQueue {

    /** Those that are free or this person's own, the oldest first; 25 a page. */
    Page<WaitingLetter> pageFor(String person, int number);

    long count();

    Optional<WaitingLetter> byId(String letterId);

    /** Takes a letter for half an hour; taking one's own again prolongs the claim. Says whether it is theirs now. */
    boolean claim(String letterId, String person);

    /** Gives a claimed letter back. */
    void giveBack(String letterId, String person);

    /** Notes the first of two readers and ends their claim. */
    void readOnce(String letterId, String firstReader);
}
