package org.vestka.dispatch.posting;

import java.time.LocalDate;

/** What a posting says to the other services. */
public sealed interface PostingEvent {

    String postingId();

    String letterId();

    String threadId();

    String prisonerId();

    /** The letter is on paper. */
    record LetterPrinted(String postingId, String letterId, String threadId, String prisonerId, String batchId)
            implements PostingEvent {}

    /** The envelope was handed to the post on that day. */
    record LetterPosted(String postingId, String letterId, String threadId, String prisonerId, LocalDate postedOn)
            implements PostingEvent {}

    /** The printed letter was taken out before it was posted. */
    record LetterPulled(String postingId, String letterId, String threadId, String prisonerId)
            implements PostingEvent {}
}
