package org.vestka.assignment.holding.messaging;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What this service reads of letters and of their paper. */
final class LetterFacts {

    private LetterFacts() {}

    /**
     * Of {@code draft.saved}.
     *
     * @param how null from a writer whose slip did not say yet
     */
    record Begun(
            String assignmentId,
            String prisonerId,
            @Nullable String how) {}

    /**
     * Of {@code letter.submitted}.
     *
     * @param how null from a writer whose slip did not say yet
     */
    record Submitted(
            String letterId,
            String prisonerId,
            String assignmentId,
            @Nullable String how) {}

    /** Of {@code letter.rejected} and {@code letter.withdrawn}. */
    record Dropped(String letterId, String prisonerId) {}

    /** Of {@code letter.posted}. */
    record Posted(String letterId, String prisonerId, LocalDate postedOn) {}

    /** Of {@code letter.printed} and {@code letter.pulled}, which change no count. */
    record OnPaper(String letterId) {}
}
