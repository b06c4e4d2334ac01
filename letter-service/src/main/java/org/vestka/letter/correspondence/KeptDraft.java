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
        Instant firstSavedAt) {

    /** The fields that text and pen name are sealed for. */
    static final String TEXT_FIELD = "draft.text";

    static final String PEN_NAME_FIELD = "draft.penName";

    /** Saved for the first time. */
    static Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> begun(
            KeptDraft draft, String assignmentId, @Nullable String how) {
        return new Decision.Changed<>(draft, List.of(new DraftSaved(assignmentId, draft.prisonerId, how)));
    }

    /** Saved once more: the newer words count; an address that was left stays. */
    Decision<KeptDraft, DraftEvent, LetterRefusal> savedAgain(KeptDraft newer) {
        return Decision.changed(new KeptDraft(
                letterId,
                threadId,
                prisonerId,
                newer.hold,
                newer.contactId != null ? newer.contactId : contactId,
                newer.language,
                newer.writerLanguage,
                newer.text,
                newer.penName,
                firstSavedAt));
    }

    /** The letter was sent, and has the words now. */
    Decision<KeptDraft, DraftEvent, LetterRefusal> sent() {
        return text == null
                ? Decision.unchanged()
                : Decision.changed(new KeptDraft(
                        letterId,
                        threadId,
                        prisonerId,
                        hold,
                        contactId,
                        language,
                        writerLanguage,
                        null,
                        null,
                        firstSavedAt));
    }

    /** Its place is given back within a day: whoever left an address is told, and nothing else happens to the draft. */
    public Decision<KeptDraft, DraftEvent, LetterRefusal> placeIsLapsing() {
        return text == null || contactId == null
                ? Decision.unchanged()
                : Decision.changed(this, new WriterToBeReminded(contactId, writerLanguage));
    }
}
