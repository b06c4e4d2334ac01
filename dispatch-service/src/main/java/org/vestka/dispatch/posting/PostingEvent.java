package org.vestka.dispatch.posting;

import java.time.LocalDate;

/** What a posting says to the other services. */
public sealed interface PostingEvent {

    String postingId();

    String letterId();

    String threadId();

    String prisonerId();

    /** The letter is on paper; {@code copy} counts from 1 and rises when it is printed again. */
    record LetterPrinted(
            String postingId, String letterId, String threadId, String prisonerId, String batchId, int copy)
            implements PostingEvent {}

    /** The envelope was handed to the post on that day, or the text was sent by an electronic way. */
    record LetterPosted(
            String postingId,
            String letterId,
            String threadId,
            String prisonerId,
            LocalDate postedOn,
            boolean registered,
            boolean electronic)
            implements PostingEvent {}

    /** It was taken out before it was posted; for good if its writer took it back. */
    record LetterPulled(String postingId, String letterId, String threadId, String prisonerId, boolean withdrawn)
            implements PostingEvent {}

    /** The envelope came back. */
    record LetterReturned(
            String postingId,
            String letterId,
            String threadId,
            String prisonerId,
            LocalDate returnedOn,
            ReturnReason reason)
            implements PostingEvent {}

    /** What came back is kept until its prisoner is free. */
    record LetterSetAside(String postingId, String letterId, String threadId, String prisonerId)
            implements PostingEvent {}

    /** Somebody told that it arrived; nothing says who. */
    record LetterHeardOf(String postingId, String letterId, String threadId, String prisonerId, LocalDate heardOn)
            implements PostingEvent {}

    /** The usual time has passed, and there was no sign. */
    record LetterSilent(String postingId, String letterId, String threadId, String prisonerId, LocalDate silentSince)
            implements PostingEvent {}
}
