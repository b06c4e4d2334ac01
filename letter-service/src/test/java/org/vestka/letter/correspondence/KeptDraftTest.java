package org.vestka.letter.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vestka.letter.correspondence.DraftEvent.DraftSaved;
import org.vestka.letter.correspondence.DraftEvent.WriterToBeReminded;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

class KeptDraftTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whoeverBeginsInTimeIsRemindedOnceWhenThePlaceIsAboutToBeGivenBack() {
        Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> begun =
                KeptDraft.begun(draft("contact"), "a-1", "drawn", false);
        assertThat(begun.events()).containsExactly(new DraftSaved("a-1", "p", "drawn"));
        Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> told =
                changed(begun.state().placeIsLapsing());
        assertThat(told.events()).containsExactly(new WriterToBeReminded("contact", "en"));
        assertThat(told.state().placeIsLapsing()).isEqualTo(Decision.unchanged());
    }

    @Test
    void whoeverBeginsOnTheLastDayIsRemindedAtOnce() {
        Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> begun =
                KeptDraft.begun(draft("contact"), "a-1", "drawn", true);
        assertThat(begun.events())
                .containsExactly(new DraftSaved("a-1", "p", "drawn"), new WriterToBeReminded("contact", "en"));
        assertThat(begun.state().placeIsLapsing()).as("said when it was saved").isEqualTo(Decision.unchanged());
    }

    @Test
    void whoeverLeavesAnAddressOnTheLastDayIsRemindedOnce() {
        KeptDraft begun = KeptDraft.begun(draft(null), "a-1", "drawn", true).state();
        assertThat(changed(begun.savedAgain(draft(null), true)).events()).isEmpty();
        Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> saved =
                changed(begun.savedAgain(draft("contact"), true));
        assertThat(saved.events()).containsExactly(new WriterToBeReminded("contact", "en"));
        assertThat(changed(saved.state().savedAgain(draft("contact"), true)).events())
                .isEmpty();
    }

    @Test
    void aPlaceIsHeldOnceThatWasSaidAndStaysWithTheDraft() {
        KeptDraft begun = KeptDraft.begun(draft(null), "a-1", "drawn", false).state();
        assertThat(begun.placeHeldUntil()).isNull();
        KeptDraft held = changed(begun.placeIsHeld(MARCH)).state();
        assertThat(held.placeIsHeld(MARCH)).isEqualTo(Decision.unchanged());
        assertThat(changed(held.savedAgain(draft(null), false)).state().placeHeldUntil())
                .isEqualTo(MARCH);
    }

    private static KeptDraft draft(@Nullable String contactId) {
        SealedText sealed = new SealedText("sealed".getBytes(StandardCharsets.UTF_8));
        return new KeptDraft("l", "t", "p", "slip", contactId, null, "en", sealed, sealed, MARCH, null, null);
    }

    private static Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> changed(
            Decision<KeptDraft, DraftEvent, LetterRefusal> decision) {
        if (decision instanceof Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> changed) {
            return changed;
        }
        throw new AssertionError(decision);
    }
}
