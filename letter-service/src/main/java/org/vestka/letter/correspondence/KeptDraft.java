package org.vestka.letter.correspondence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.DraftEvent.DraftSaved;
import org.vestka.letter.correspondence.DraftEvent.WriterToBeReminded;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/**
 * A letter that was begun and saved. It has the id of the letter that it becomes, and the words of its receipt.
 *
 * @param hold the slip that came with it, by which it can be sent
 * @param contactId null when no address was left
 * @param language as chosen, or null to have it recognised
 * @param writerLanguage of the page: en, ru or be
 * @param text sealed under the data key of its thread; null once the letter was sent, which then has it
 * @param placeHeldUntil as the assignment-service said it after the draft was begun; null while it has not
 * @param reminded whether the writer was told that the place is about to be given back
 */
public record KeptDraft(
        String letterId,
        String threadId,
        String prisonerId,
        String hold,
        @Nullable String contactId,
        @Nullable String language,
        String writerLanguage,
        @Nullable SealedText text,
        @Nullable SealedText penName,
        Instant firstSavedAt,
        @Nullable Instant placeHeldUntil,
        @Nullable Boolean reminded) {

    /** The fields that text and pen name are sealed for. */
    static final String TEXT_FIELD = "draft.text";

    static final String PEN_NAME_FIELD = "draft.penName";

    public KeptDraft {
        // What was stored before it was noted was reminded in time, or is too late anyway.
        reminded = Boolean.TRUE.equals(reminded);
    }

    /**
     * Saved for the first time.
     *
     * @param lapsesSoon whether its place is given back within a day: whoever left an address is told at once
     */
    static Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> begun(
            KeptDraft draft, String assignmentId, @Nullable String how, boolean lapsesSoon) {
        DraftEvent saved = new DraftSaved(assignmentId, draft.prisonerId, how);
        return lapsesSoon
                        && draft.placeIsLapsing()
                                instanceof
                                Decision.Changed<KeptDraft, DraftEvent, LetterRefusal>(
                                        KeptDraft reminded,
                                        List<DraftEvent> reminder)
                ? new Decision.Changed<>(reminded, List.of(saved, reminder.getFirst()))
                : new Decision.Changed<>(draft, List.of(saved));
    }

    /** Saved once more: the newer words count; an address that was left stays, and is told when the place lapses soon. */
    Decision<KeptDraft, DraftEvent, LetterRefusal> savedAgain(KeptDraft newer, boolean lapsesSoon) {
        KeptDraft next = new KeptDraft(
                letterId,
                threadId,
                prisonerId,
                newer.hold,
                newer.contactId != null ? newer.contactId : contactId,
                newer.language,
                newer.writerLanguage,
                newer.text,
                newer.penName,
                firstSavedAt,
                placeHeldUntil,
                reminded);
        return lapsesSoon
                        && next.placeIsLapsing() instanceof Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> told
                ? told
                : Decision.changed(next);
    }

    /** The letter was sent, and has the words now. */
    Decision<KeptDraft, DraftEvent, LetterRefusal> sent() {
        return text == null ? Decision.unchanged() : Decision.changed(with(null, null, placeHeldUntil, reminded));
    }

    /** A place is held for it until then: what was offered before the draft was begun is there now. */
    public Decision<KeptDraft, DraftEvent, LetterRefusal> placeIsHeld(Instant until) {
        return until.equals(placeHeldUntil)
                ? Decision.unchanged()
                : Decision.changed(with(text, penName, until, reminded));
    }

    /** Its place is given back within a day: whoever left an address is told, once. */
    public Decision<KeptDraft, DraftEvent, LetterRefusal> placeIsLapsing() {
        return text == null || contactId == null || Boolean.TRUE.equals(reminded)
                ? Decision.unchanged()
                : Decision.changed(
                        with(text, penName, placeHeldUntil, true), new WriterToBeReminded(contactId, writerLanguage));
    }

    private KeptDraft with(
            @Nullable SealedText nowText,
            @Nullable SealedText nowPenName,
            @Nullable Instant heldUntil,
            @Nullable Boolean nowReminded) {
        return new KeptDraft(
                letterId,
                threadId,
                prisonerId,
                hold,
                contactId,
                language,
                writerLanguage,
                nowText,
                nowPenName,
                firstSavedAt,
                heldUntil,
                nowReminded);
    }
}
