package org.vestka.translation.piece;

import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/** What translators and second readers do with the pieces of the desk. */
public final class Translating {

    private final Pieces pieces;
    private final Desk desk;
    private final Words words;

    public Translating(Pieces pieces, Desk desk, Words words) {
        this.pieces = pieces;
        this.desk = desk;
        this.words = words;
    }

    /** What came of it. */
    public sealed interface Outcome {

        record Done(Piece piece) implements Outcome {}

        record Refused(PieceRefusal why) implements Outcome {}

        /** The keys cannot be had now: nothing was stored, and what was typed is still with who typed it. */
        record NotNow() implements Outcome {}
    }

    /**
     * What was typed.
     *
     * @param into language of the translation
     */
    public record Typed(String text, Optional<String> penName, String into) {

        /** Says nothing of what was typed. */
        @Override
        public String toString() {
            return "Typed[hidden]";
        }
    }

    /** Takes a waiting piece for a translator. */
    public Outcome claim(String translationId, String person) {
        return move(translationId, piece -> piece.claim(person));
    }

    /** Takes a translated letter for a second reader. */
    public Outcome claimReading(String translationId, String person) {
        return move(translationId, piece -> piece.claimReading(person));
    }

    /** Puts it back on its list; what was saved stays with it. */
    public Outcome giveBack(String translationId, String person) {
        return move(translationId, piece -> piece.giveBack(person));
    }

    /** Keeps what is typed so far. */
    public Outcome save(String translationId, String person, Typed typed) {
        return write(translationId, person, typed, (piece, written) -> piece.save(person, written));
    }

    /** The translator is done. */
    public Outcome complete(String translationId, String person, Typed typed) {
        return write(translationId, person, typed, (piece, written) -> piece.complete(person, written, typed.into()));
    }

    /** The second reader lets it go, as typed. */
    public Outcome clear(String translationId, String person, Typed typed) {
        return write(translationId, person, typed, (piece, written) -> piece.clear(person, written));
    }

    /** The second reader sends it back to its translator with a few words. */
    public Outcome sendBack(String translationId, String person, String note) {
        Optional<Piece> piece = pieces.find(translationId);
        if (piece.isEmpty()) {
            return new Outcome.Refused(PieceRefusal.UNKNOWN);
        }
        Optional<PieceRefusal> refused = piece.get().refusesWordsOf(person);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        return switch (words.sealNote(piece.get(), note)) {
            case Words.Result.Done<SealedText>(var sealed) ->
                move(translationId, there -> there.sendBack(person, sealed));
            case Words.Result.Erased<SealedText>() -> erased(translationId);
            case Words.Result.NotNow<SealedText>() -> new Outcome.NotNow();
        };
    }

    /** The key of its thread is gone: the piece is emptied and leaves the lists. */
    public Outcome erased(String translationId) {
        move(translationId, Piece::erase);
        return new Outcome.Refused(PieceRefusal.ERASED);
    }

    private interface Writing {
        Decision<Piece, PieceEvent, PieceRefusal> with(Piece piece, Wording written);
    }

    private Outcome write(String translationId, String person, Typed typed, Writing writing) {
        Optional<Piece> piece = pieces.find(translationId);
        if (piece.isEmpty()) {
            return new Outcome.Refused(PieceRefusal.UNKNOWN);
        }
        Optional<PieceRefusal> refused = piece.get().refusesWordsOf(person);
        if (refused.isPresent()) {
            return new Outcome.Refused(refused.get());
        }
        return switch (words.seal(piece.get(), typed.text(), typed.penName())) {
            case Words.Result.Done<Wording>(Wording written) ->
                move(translationId, there -> writing.with(there, written));
            case Words.Result.Erased<Wording>() -> erased(translationId);
            case Words.Result.NotNow<Wording>() -> new Outcome.NotNow();
        };
    }

    private Outcome move(String translationId, Function<Piece, Decision<Piece, PieceEvent, PieceRefusal>> what) {
        Decision<Piece, PieceEvent, PieceRefusal> decision = pieces.change(translationId, there -> {
            Decision<Piece, PieceEvent, PieceRefusal> next = what.apply(there);
            if (next instanceof Decision.Changed<Piece, PieceEvent, PieceRefusal> changed
                    && changed.state().isOpen()) {
                desk.note(changed.state());
            }
            return next;
        });
        Optional<Piece> now = pieces.find(translationId);
        // Also when nothing was changed: whoever met a stale entry leaves a true one behind.
        now.ifPresent(desk::note);
        return switch (decision) {
            case Decision.Refused<Piece, PieceEvent, PieceRefusal>(PieceRefusal reason) -> new Outcome.Refused(reason);
            case Decision.Changed<Piece, PieceEvent, PieceRefusal> _,
                    Decision.Unchanged<Piece, PieceEvent, PieceRefusal> _ ->
                now.<Outcome>map(Outcome.Done::new).orElseGet(() -> new Outcome.Refused(PieceRefusal.UNKNOWN));
        };
    }
}
