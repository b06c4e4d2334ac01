package org.vestka.letter.correspondence;

/** Where sent letters wait for a person. An entry is written before its letter: it may be stale, never missing. */
public interface ModerationQueue {

    /** The letter waits; saying so again changes nothing. */
    void waits(String letterId, boolean flagged);

    /** The letter waits no longer; saying so again changes nothing. */
    void decided(String letterId);
}
