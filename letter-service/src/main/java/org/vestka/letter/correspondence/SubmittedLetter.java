package org.vestka.letter.correspondence;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/** A letter at the moment of sending: its ids are given, what was written is sealed. Fields as in {@link Letter} and {@link Draft}. */
public record SubmittedLetter(
        String letterId,
        String threadId,
        String assignmentId,
        String prisonerId,
        @Nullable String contactId,
        String language,
        String writerLanguage,
        SealedText text,
        SealedText penName,
        Set<Flag> flags,
        @Nullable String how) {}
