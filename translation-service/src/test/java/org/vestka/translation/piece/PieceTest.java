package org.vestka.translation.piece;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.translation.piece.PieceEvent.AnswerTranslated;
import org.vestka.translation.piece.PieceEvent.TranslationClaimed;
import org.vestka.translation.piece.PieceEvent.TranslationCompleted;

class PieceTest {

    private static final String ALES = "person-ales";
    private static final String VERA = "person-vera";

    private static final Wording ORIGINAL = new Wording(sealed("ferns"), sealed("Robin"));
    private static final Wording DRAFT = new Wording(sealed("папоротники"), sealed("Робин"));
    private static final Wording MENDED = new Wording(sealed("папоротники."), sealed("Робин"));

    private final Piece letter = Piece.ofLetter("letter-1", "thread-1", "en", "ru", true, ORIGINAL);
    private final Piece answer = Piece.ofAnswer(
            "reply-1", "letter-1", "thread-1", "en", List.of(new ScanPage("scan-1", "ab".repeat(32), "image/png")));

    @Test
    void aLetterGoesFromTranslatorToASecondReaderWhoClearsIt() {
        Piece claimed = changed(letter.claim(ALES));
        Piece translated = changed(claimed.complete(ALES, DRAFT, "ru"));
        Piece reading = changed(translated.claimReading(VERA));
        assertThat(events(letter.claim(ALES)))
                .containsExactly(
                        new TranslationClaimed(letter.translationId(), "letter-1", "thread-1", PieceKind.LETTER));
        assertThat(events(claimed.complete(ALES, DRAFT, "ru"))).isEmpty();
        assertThat(events(reading.clear(VERA, MENDED)))
                .containsExactly(new TranslationCompleted(
                        letter.translationId(), "letter-1", "thread-1", "ru", MENDED.text(), sealed("Робин")));
        assertThat(changed(reading.clear(VERA, MENDED)).status()).isEqualTo(PieceStatus.DONE);
    }

    @Test
    void nobodyReadsOrClearsTheirOwnTranslation() {
        Piece translated = changed(changed(letter.claim(ALES)).complete(ALES, DRAFT, "ru"));
        assertThat(translated.claimReading(ALES)).isEqualTo(Decision.refused(PieceRefusal.OWN_TRANSLATION));
        assertThat(translated.clear(ALES, DRAFT)).isEqualTo(Decision.refused(PieceRefusal.OWN_TRANSLATION));
        Piece reading = changed(translated.claimReading(VERA));
        assertThat(reading.clear(ALES, DRAFT)).isEqualTo(Decision.refused(PieceRefusal.OWN_TRANSLATION));
    }

    @Test
    void aSecondReaderMayMendOrSendBackWithAWord() {
        Piece reading = changed(
                changed(changed(letter.claim(ALES)).complete(ALES, DRAFT, "ru")).claimReading(VERA));
        assertThat(changed(reading.save(VERA, MENDED)).draft()).isEqualTo(MENDED);
        Piece back = changed(reading.sendBack(VERA, sealed("the second line")));
        assertThat(back.status()).isEqualTo(PieceStatus.CLAIMED);
        assertThat(back.isInHandOf(ALES)).isTrue();
        assertThat(back.note()).isEqualTo(sealed("the second line"));
        assertThat(back.draft()).isEqualTo(DRAFT);
    }

    @Test
    void anAnswerGoesStraightToItsWriter() {
        Piece claimed = changed(answer.claim(ALES));
        assertThat(events(claimed.complete(ALES, new Wording(sealed("It snows."), null), "en")))
                .containsExactly(new AnswerTranslated(
                        answer.translationId(), "letter-1", "thread-1", "reply-1", "en", sealed("It snows.")));
    }

    @Test
    void whatOnePersonHasNobodyElseTakesSavesOrCompletes() {
        Piece claimed = changed(letter.claim(ALES));
        Decision<Piece, PieceEvent, PieceRefusal> refused = Decision.refused(PieceRefusal.SOMEBODY_ELSE_HAS_IT);
        assertThat(claimed.claim(VERA)).isEqualTo(refused);
        assertThat(claimed.save(VERA, DRAFT)).isEqualTo(refused);
        assertThat(claimed.complete(VERA, DRAFT, "ru")).isEqualTo(refused);
        assertThat(claimed.giveBack(VERA)).isEqualTo(refused);
        assertThat(claimed.isInHandOf(VERA)).isFalse();
    }

    @Test
    void claimedTwiceByTheSamePersonIsClaimedOnce() {
        assertThat(changed(letter.claim(ALES)).claim(ALES)).isEqualTo(Decision.unchanged());
    }

    @Test
    void whatWasSavedStaysWhenItIsGivenBack() {
        Piece back =
                changed(changed(changed(letter.claim(ALES)).save(ALES, DRAFT)).giveBack(ALES));
        assertThat(back.status()).isEqualTo(PieceStatus.WAITING);
        assertThat(back.translator()).isNull();
        assertThat(back.draft()).isEqualTo(DRAFT);
    }

    @Test
    void aLetterWithoutAPenNameIsNotComplete() {
        Piece claimed = changed(letter.claim(ALES));
        assertThat(claimed.complete(ALES, new Wording(sealed("x"), null), "ru"))
                .isEqualTo(Decision.refused(PieceRefusal.NOTHING_WRITTEN));
    }

    @Test
    void whatIsErasedHoldsNothingAndMovesNoMore() {
        Piece erased = changed(changed(letter.claim(ALES)).erase());
        assertThat(erased.original()).isNull();
        assertThat(erased.draft()).isNull();
        assertThat(erased.claim(VERA)).isEqualTo(Decision.refused(PieceRefusal.ERASED));
        assertThat(erased.erase()).isEqualTo(Decision.unchanged());
    }

    @Test
    void aLetterThatNeedsNoTranslationIsNoWorkAndHoldsNoText() {
        Piece kept = Piece.ofLetter("letter-1", "thread-1", "ru", "ru", false, ORIGINAL);
        assertThat(kept.original()).isNull();
        assertThat(kept.claim(ALES)).isEqualTo(Decision.refused(PieceRefusal.NOT_NOW));
    }

    @Test
    void thePieceOfALetterHasTheSameIdWheneverItIsHeardOf() {
        assertThat(Piece.idForLetter("letter-1"))
                .isEqualTo(letter.translationId())
                .hasSize(36);
        assertThat(Piece.idForAnswer("letter-1")).isNotEqualTo(letter.translationId());
    }

    @Test
    void theTableCoversEveryStatusMoveAndEvent() {
        Set<PieceStatus> reached = EnumSet.of(PieceStatus.WAITING, PieceStatus.NOT_NEEDED);
        Set<PieceMove> moves = EnumSet.noneOf(PieceMove.class);
        Set<Class<?>> said = new HashSet<>();
        for (PieceLifecycle.Edge edge : PieceLifecycle.TABLE) {
            reached.add(edge.to());
            moves.add(edge.move());
            if (edge.says() != null) {
                said.add(edge.says());
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(PieceStatus.values());
        assertThat(moves).containsExactlyInAnyOrder(PieceMove.values());
        assertThat(said).containsExactlyInAnyOrder(PieceEvent.class.getPermittedSubclasses());
    }

    private static Piece changed(Decision<Piece, PieceEvent, PieceRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Piece, PieceEvent, PieceRefusal>) decision).state();
    }

    private static List<PieceEvent> events(Decision<Piece, PieceEvent, PieceRefusal> decision) {
        return ((Decision.Changed<Piece, PieceEvent, PieceRefusal>) decision).events();
    }

    private static SealedText sealed(String text) {
        return new SealedText(text.getBytes(StandardCharsets.UTF_8));
    }
}
