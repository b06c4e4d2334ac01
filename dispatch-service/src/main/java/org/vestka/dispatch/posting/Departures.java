package org.vestka.dispatch.posting;

/**
 * Is told of letters that leave, before it is noted that they have: whoever counts what a letter takes looks at the posting
 * later, so that a crash in between leaves a line too many, never one too few.
 */
public interface Departures {

    /** A letter is about to be noted as posted or sent. */
    void leaving(String postingId, String facilityId);
}
