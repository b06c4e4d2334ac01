package org.vestka.translation.piece;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.translation.piece.PieceEvent.AnswerTranslated;
import org.vestka.translation.piece.PieceEvent.TranslationClaimed;
import org.vestka.translation.piece.PieceEvent.TranslationCompleted;

/**
 * One piece of a translator's work. What it holds of a letter is ciphertext: original as it was received, translation
 * and note as they were saved.
 *
 * @param replyId the answer; null for a letter
 * @param sourceLanguage null where nobody has said: an answer's
 * @param targetLanguage into which it goes; null when an answer came before its letter was heard of
 * @param original null for an answer, which is on {@code pages}
 * @param draft the translation as it stands; null before anything was saved
 * @param note of the proofreader who sent it back, for the translator
 * @param translator account id of who translates or translated
 * @param reader account id of who reads or read it second
 */
public record Piece(
        String translationId,
        PieceKind kind,
        PieceStatus status,
        String letterId,
        String threadId,
        @Nullable String replyId,
        @Nullable String sourceLanguage,
        @Nullable String targetLanguage,
        @Nullable Wording original,
        List<ScanPage> pages,
        @Nullable Wording draft,
        @Nullable SealedText note,
        @Nullable String translator,
        @Nullable String reader) {

    public Piece {
        pages = List.copyOf(pages);
    }

    /** The id of the piece for a letter: the same whenever its approval is heard. */
    public static String idForLetter(String letterId) {
        return derived("translation-of-letter:" + letterId);
    }

    /** The id of the piece for an answer. */
    public static String idForAnswer(String replyId) {
        return derived("translation-of-answer:" + replyId);
    }

    private static String derived(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** An approved letter: work for a translator when it is not in a language that is taken. */
    public static Piece ofLetter(
            String letterId, String threadId, String from, String into, boolean needed, Wording original) {
        return new Piece(
                idForLetter(letterId),
                PieceKind.LETTER,
                needed ? PieceStatus.WAITING : PieceStatus.NOT_NEEDED,
                letterId,
                threadId,
                null,
                from,
                into,
                needed ? original : null,
                List.of(),
                null,
                null,
                null,
                null);
    }

    /**
     * A scanned answer.
     *
     * @param into the language of the writer; null when it is not known
     */
    public static Piece ofAnswer(
            String replyId, String letterId, String threadId, @Nullable String into, List<ScanPage> pages) {
        return new Piece(
                idForAnswer(replyId),
                PieceKind.ANSWER,
                PieceStatus.WAITING,
                letterId,
                threadId,
                replyId,
                null,
                into,
                null,
                pages,
                null,
                null,
                null,
                null);
    }

    /** Takes it for a translator. Whoever has it already has it: asked twice, nothing changes. */
    public Decision<Piece, PieceEvent, PieceRefusal> claim(String person) {
        if (status == PieceStatus.CLAIMED && person.equals(translator)) {
            return Decision.unchanged();
        }
        if (status == PieceStatus.CLAIMED) {
            return Decision.refused(PieceRefusal.SOMEBODY_ELSE_HAS_IT);
        }
        return moved(
                PieceMove.CLAIM,
                to -> Decision.changed(
                        with(to, draft, note, person, null),
                        new TranslationClaimed(translationId, letterId, threadId, kind)));
    }

    /** Keeps what is written so far, by whoever has it: the translator, or the second reader who mends. */
    public Decision<Piece, PieceEvent, PieceRefusal> save(String person, Wording written) {
        return heldBy(person)
                .orElseGet(() ->
                        moved(PieceMove.SAVE, to -> Decision.changed(with(to, written, note, translator, reader))));
    }

    /** Puts it back for others; what was saved stays with it. */
    public Decision<Piece, PieceEvent, PieceRefusal> giveBack(String person) {
        if (status == PieceStatus.READING) {
            return heldBy(person)
                    .orElseGet(() -> moved(
                            PieceMove.GIVE_BACK_READING,
                            to -> Decision.changed(with(to, draft, note, translator, null))));
        }
        return heldBy(person)
                .orElseGet(() -> moved(PieceMove.GIVE_BACK, to -> Decision.changed(with(to, draft, note, null, null))));
    }

    /**
     * The translator is done. A letter goes to a second reader; an answer to its writer.
     *
     * @param into the language it was translated into
     */
    public Decision<Piece, PieceEvent, PieceRefusal> complete(String person, Wording written, String into) {
        Optional<Decision<Piece, PieceEvent, PieceRefusal>> refused = heldBy(person);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (kind == PieceKind.LETTER) {
            if (written.penName() == null) {
                return Decision.refused(PieceRefusal.NOTHING_WRITTEN);
            }
            return moved(
                    PieceMove.COMPLETE,
                    to -> Decision.changed(
                            with(to, written, null, translator, null).into(into)));
        }
        String answer = replyId;
        if (answer == null) {
            return Decision.refused(PieceRefusal.NOT_NOW);
        }
        return moved(
                PieceMove.COMPLETE,
                to -> Decision.changed(
                        with(to, written, null, translator, null).into(into),
                        new AnswerTranslated(translationId, letterId, threadId, answer, into, written.text())));
    }

    /** Takes it for a second reader, who is never its translator. */
    public Decision<Piece, PieceEvent, PieceRefusal> claimReading(String person) {
        if (status == PieceStatus.READING && person.equals(reader)) {
            return Decision.unchanged();
        }
        if (person.equals(translator)) {
            return Decision.refused(PieceRefusal.OWN_TRANSLATION);
        }
        if (status == PieceStatus.READING) {
            return Decision.refused(PieceRefusal.SOMEBODY_ELSE_HAS_IT);
        }
        return moved(PieceMove.CLAIM_READING, to -> Decision.changed(with(to, draft, note, translator, person)));
    }

    /** Back to its translator with a few words. */
    public Decision<Piece, PieceEvent, PieceRefusal> sendBack(String person, SealedText why) {
        return heldBy(person)
                .orElseGet(() ->
                        moved(PieceMove.SEND_BACK, to -> Decision.changed(with(to, draft, why, translator, null))));
    }

    /** The second reader lets it go to print, as it stands now. */
    public Decision<Piece, PieceEvent, PieceRefusal> clear(String person, Wording written) {
        if (person.equals(translator)) {
            return Decision.refused(PieceRefusal.OWN_TRANSLATION);
        }
        Optional<Decision<Piece, PieceEvent, PieceRefusal>> refused = heldBy(person);
        if (refused.isPresent()) {
            return refused.get();
        }
        SealedText penName = written.penName();
        String into = targetLanguage;
        if (penName == null || into == null) {
            return Decision.refused(PieceRefusal.NOTHING_WRITTEN);
        }
        return moved(
                PieceMove.CLEAR,
                to -> Decision.changed(
                        with(to, written, null, translator, person),
                        new TranslationCompleted(translationId, letterId, threadId, into, written.text(), penName)));
    }

    /** The writer has taken the letter back; what is done already stays done. */
    public Decision<Piece, PieceEvent, PieceRefusal> withdrawn() {
        return PieceLifecycle.edge(status, PieceMove.WITHDRAW, kind)
                .map(edge -> Decision.<Piece, PieceEvent, PieceRefusal>changed(
                        with(edge.to(), null, null, translator, reader)))
                .orElseGet(Decision::unchanged);
    }

    /** The data key is gone: what was sealed under it is dropped too. */
    public Decision<Piece, PieceEvent, PieceRefusal> erase() {
        if (status == PieceStatus.ERASED) {
            return Decision.unchanged();
        }
        return moved(
                PieceMove.ERASE,
                to -> Decision.changed(new Piece(
                        translationId,
                        kind,
                        to,
                        letterId,
                        threadId,
                        replyId,
                        sourceLanguage,
                        targetLanguage,
                        null,
                        List.of(),
                        null,
                        null,
                        translator,
                        reader)));
    }

    /** Whether the person has this piece in hand now, and may see what it says. */
    public boolean isInHandOf(String person) {
        return (status == PieceStatus.CLAIMED && person.equals(translator))
                || (status == PieceStatus.READING && person.equals(reader));
    }

    /** Why nothing that this person writes can be kept here; empty when it can. */
    public Optional<PieceRefusal> refusesWordsOf(String person) {
        if (isInHandOf(person)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case CLAIMED, READING -> PieceRefusal.SOMEBODY_ELSE_HAS_IT;
                    case ERASED -> PieceRefusal.ERASED;
                    case WITHDRAWN -> PieceRefusal.WITHDRAWN;
                    case NOT_NEEDED, WAITING, TRANSLATED, DONE -> PieceRefusal.NOT_NOW;
                });
    }

    /** Whether anything is left to be done. */
    public boolean isOpen() {
        return switch (status) {
            case WAITING, CLAIMED, TRANSLATED, READING -> true;
            case NOT_NEEDED, DONE, WITHDRAWN, ERASED -> false;
        };
    }

    private Optional<Decision<Piece, PieceEvent, PieceRefusal>> heldBy(String person) {
        return refusesWordsOf(person).map(Decision::refused);
    }

    private Decision<Piece, PieceEvent, PieceRefusal> moved(
            PieceMove move, Function<PieceStatus, Decision<Piece, PieceEvent, PieceRefusal>> then) {
        return PieceLifecycle.edge(status, move, kind)
                .map(edge -> then.apply(edge.to()))
                .orElseGet(() -> Decision.refused(
                        switch (status) {
                            case ERASED -> PieceRefusal.ERASED;
                            case WITHDRAWN -> PieceRefusal.WITHDRAWN;
                            default -> PieceRefusal.NOT_NOW;
                        }));
    }

    private Piece with(
            PieceStatus now,
            @Nullable Wording written,
            @Nullable SealedText why,
            @Nullable String translates,
            @Nullable String reads) {
        return new Piece(
                translationId,
                kind,
                now,
                letterId,
                threadId,
                replyId,
                sourceLanguage,
                targetLanguage,
                original,
                pages,
                written,
                why,
                translates,
                reads);
    }

    private Piece into(String language) {
        return new Piece(
                translationId,
                kind,
                status,
                letterId,
                threadId,
                replyId,
                sourceLanguage,
                language,
                original,
                pages,
                draft,
                note,
                translator,
                reader);
    }
}
