package org.vestka.letter.correspondence;

import org.jspecify.annotations.Nullable;

/** What is said of letters that were begun; never a word of what they say. */
public sealed interface DraftEvent {

    /**
     * A writer has saved a draft for the first time: its place is worth keeping.
     *
     * @param how the writer came to the prisoner, as their slip says; null when it does not
     */
    record DraftSaved(
            String assignmentId,
            String prisonerId,
            @Nullable String how) implements DraftEvent {}

    /**
     * The place of somebody who left an address is about to be given back.
     *
     * @param language of the mail: en, ru or be
     */
    record WriterToBeReminded(String contactId, String language) implements DraftEvent {}
}
