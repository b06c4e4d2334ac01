package org.vestka.dispatch.posting.messaging;

/** The fields that dispatch reads of LetterCleared. */
record ClearedFacts(
        String letterId, String threadId, String prisonerId, String language, String wording, int attempt) {}
