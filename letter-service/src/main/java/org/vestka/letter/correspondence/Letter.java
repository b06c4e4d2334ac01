package org.vestka.letter.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.LetterEvent.LetterApproved;
import org.vestka.letter.correspondence.LetterEvent.LetterCleared;
import org.vestka.letter.correspondence.LetterEvent.LetterRejected;
import org.vestka.letter.correspondence.LetterEvent.LetterSubmitted;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawalAsked;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawn;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;

/**
 * A letter and what happened to it. Its status follows from its ledger; what a person wrote is held as ciphertext only.
 *
 * @param threadId names the data key that everything written is sealed under
 * @param assignmentId the place with the prisoner that was held for this letter
 * @param contactId where the writer's sealed e-mail address is kept; null when they left none
 * @param language of the letter, ISO 639-1
 * @param writerLanguage of the pages the writer used: en, ru or be
 * @param flags why a moderator should look twice; empty for most letters
 * @param rejection set when it was rejected
 * @param cleared the text to be printed, once it is settled
 * @param answers in the order in which they were first heard of
 * @param ledger every step, in the order in which it was learned
 */
public record Letter(
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
        @Nullable RejectionReason rejection,
        @Nullable ClearedText cleared,
        List<Answer> answers,
        List<LedgerEntry> ledger) {

    /** So many answers to one letter are kept; more than a person ever got. */
    public static final int MOST_ANSWERS = 50;

    private static final Set<Step> TO_AND_FRO = EnumSet.of(Step.PRINTED, Step.PULLED);

    public Letter {
        flags = Set.copyOf(flags);
        answers = List.copyOf(answers);
        ledger = List.copyOf(ledger);
    }

    /** The text that is printed. */
    public record ClearedText(Wording wording, String language, SealedText text, SealedText penName) {}

    /** A letter as it is sent: sealed, and durable once this decision is stored. */
    public static Decision.Changed<Letter, LetterEvent, LetterRefusal> submitted(SubmittedLetter sent, Instant now) {
        Letter letter = new Letter(
                sent.letterId(),
                sent.threadId(),
                sent.assignmentId(),
                sent.prisonerId(),
                sent.contactId(),
                sent.language(),
                sent.writerLanguage(),
                sent.text(),
                sent.penName(),
                sent.flags(),
                null,
                null,
                List.of(),
                List.of(LedgerEntry.of(Step.SUBMITTED, now, now, null)));
        LetterEvent said = new LetterSubmitted(
                letter.letterId,
                letter.threadId,
                letter.prisonerId,
                letter.assignmentId,
                letter.language,
                sent.how(),
                letter.text,
                letter.penName);
        return new Decision.Changed<>(letter, List.of(said));
    }

    public LetterStatus status() {
        return LetterLifecycle.of(ledger);
    }

    public boolean flagged() {
        return !flags.isEmpty();
    }

    /** Whether a person still has to read it before anything else happens. */
    public boolean waitsForModerator() {
        return LetterLifecycle.after(status(), Step.APPROVED).isPresent();
    }

    /** Who has let a flagged letter through as the first of two. */
    public Optional<String> firstReader() {
        return entry(Step.READ_ONCE).map(LedgerEntry::about);
    }

    public Optional<Answer> answer(String replyId) {
        return answers.stream().filter(each -> each.replyId().equals(replyId)).findFirst();
    }

    /** The first entry of a step. */
    public Optional<LedgerEntry> entry(Step step) {
        return ledger.stream().filter(each -> each.step() == step).findFirst();
    }

    /** Whether its writer can still take it back. */
    public boolean withdrawable() {
        return possible(Step.WITHDRAWN);
    }

    /** The writer has left an e-mail address after all; the first contact stays. */
    public Decision<Letter, LetterEvent, LetterRefusal> contactLeft(String newContactId) {
        if (contactId != null) {
            return Decision.unchanged();
        }
        return Decision.changed(withContact(newContactId), List.of());
    }

    /** The writer leaves another address, whatever became of the first. */
    public Decision<Letter, LetterEvent, LetterRefusal> contactReplaced(String newContactId) {
        return Decision.changed(withContact(newContactId), List.of());
    }

    /**
     * A moderator lets it through. A flagged letter needs two different people (docs/threat-model.md, invariant 8); a letter
     * in a language that the facility takes is cleared by the same decision.
     *
     * @param languages which the facility takes, the usual one first
     */
    public Decision<Letter, LetterEvent, LetterRefusal> approve(String person, List<String> languages, Instant now) {
        if (entry(Step.APPROVED).map(LedgerEntry::about).filter(person::equals).isPresent()) {
            return Decision.unchanged();
        }
        if (!possible(Step.APPROVED)) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        if (languages.isEmpty()) {
            return Decision.refused(LetterRefusal.FACILITY_UNKNOWN);
        }
        if (flagged() && firstReader().isEmpty()) {
            return Decision.changed(with(LedgerEntry.of(Step.READ_ONCE, now, now, person)), List.of());
        }
        if (flagged() && firstReader().filter(person::equals).isPresent()) {
            return Decision.refused(LetterRefusal.SAME_PERSON);
        }
        boolean needsTranslation = !languages.contains(language);
        String target = needsTranslation ? languages.getFirst() : language;
        LetterEvent approval =
                new LetterApproved(letterId, threadId, prisonerId, language, target, needsTranslation, text, penName);
        Letter approved = with(LedgerEntry.of(Step.APPROVED, now, now, person));
        if (needsTranslation) {
            return Decision.changed(approved, approval);
        }
        return approved.clear(new ClearedText(Wording.ORIGINAL, language, text, penName), approval, now, now);
    }

    /** A moderator cannot let it through. */
    public Decision<Letter, LetterEvent, LetterRefusal> reject(String person, RejectionReason reason, Instant now) {
        if (status() == LetterStatus.REJECTED && rejection == reason) {
            return Decision.unchanged();
        }
        if (!possible(Step.REJECTED)) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        return Decision.changed(
                withRejection(reason).with(LedgerEntry.of(Step.REJECTED, now, now, person)),
                new LetterRejected(letterId, threadId, prisonerId, reason));
    }

    /** Its writer takes it back: at once as long as it is not cleared, afterwards as a request to whoever has the paper. */
    public Decision<Letter, LetterEvent, LetterRefusal> withdraw(Instant now) {
        if (status() == LetterStatus.WITHDRAWING || status() == LetterStatus.WITHDRAWN) {
            return Decision.unchanged();
        }
        if (!withdrawable()) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        Letter taken = with(LedgerEntry.of(Step.WITHDRAWN, now, now, null));
        return Decision.changed(
                taken,
                taken.status() == LetterStatus.WITHDRAWN
                        ? new LetterWithdrawn(letterId, threadId, prisonerId)
                        : new LetterWithdrawalAsked(letterId, threadId, prisonerId));
    }

    /** It was stopped before posting, as its writer asked; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> stopped(String postingId, Instant happened, Instant now) {
        Decision<Letter, LetterEvent, LetterRefusal> learned =
                learned(LedgerEntry.of(Step.STOPPED, happened, now, postingId));
        return learned instanceof Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter letter, var none)
                ? Decision.changed(letter, new LetterWithdrawn(letterId, threadId, prisonerId))
                : learned;
    }

    /** A translator has begun; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> translationBegun(Instant happened, Instant now) {
        return learned(LedgerEntry.of(Step.TRANSLATION_BEGUN, happened, now, null));
    }

    /** A translation came back, cleared by a second reader; heard, and so the letter is cleared. */
    public Decision<Letter, LetterEvent, LetterRefusal> translated(
            String into, SealedText translation, SealedText translatedPenName, Instant happened, Instant now) {
        if (cleared != null || status() == LetterStatus.WITHDRAWN) {
            return Decision.unchanged();
        }
        if (!possible(Step.CLEARED)) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        ClearedText settled = new ClearedText(Wording.TRANSLATION, into, translation, translatedPenName);
        return clear(settled, null, happened, now);
    }

    /** It is on paper; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> printed(String postingId, Instant happened, Instant now) {
        return turned(LedgerEntry.of(Step.PRINTED, happened, now, postingId));
    }

    /** It was taken out of a batch before posting; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> pulled(String postingId, Instant happened, Instant now) {
        return turned(LedgerEntry.of(Step.PULLED, happened, now, postingId));
    }

    /** It is in the post; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> posted(String postingId, Instant happened, Instant now) {
        return learned(LedgerEntry.of(Step.POSTED, happened, now, postingId));
    }

    /** It was sent by an electronic way instead of on paper; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> sentElectronically(
            String postingId, Instant happened, Instant now) {
        return learned(new LedgerEntry(Step.POSTED, happened, now, postingId, LedgerEntry.ELECTRONIC));
    }

    /**
     * Its envelope came back; heard.
     *
     * @param reason what its cover said, as {@code letter.returned} names it, or null
     */
    public Decision<Letter, LetterEvent, LetterRefusal> returned(
            String postingId, @Nullable String reason, Instant happened, Instant now) {
        return learned(new LedgerEntry(Step.RETURNED, happened, now, postingId, reason));
    }

    /** What came back is kept until its prisoner is free; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> setAside(String postingId, Instant happened, Instant now) {
        return learned(LedgerEntry.of(Step.SET_ASIDE, happened, now, postingId));
    }

    /** Somebody told that it arrived; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> heardOf(String postingId, Instant happened, Instant now) {
        return learned(LedgerEntry.of(Step.HEARD_OF, happened, now, postingId));
    }

    /** The usual time has passed without a sign; heard. */
    public Decision<Letter, LetterEvent, LetterRefusal> silent(String postingId, Instant happened, Instant now) {
        return learned(LedgerEntry.of(Step.SILENT, happened, now, postingId));
    }

    /** An answer to it was scanned and matched; heard, perhaps after its text. */
    public Decision<Letter, LetterEvent, LetterRefusal> replyArrived(
            String replyId, List<ScannedPage> pages, boolean readFirst, Instant happened, Instant now) {
        if (answer(replyId).filter(known -> !known.pages().isEmpty()).isPresent()) {
            return Decision.unchanged();
        }
        if (!possible(Step.REPLY_ARRIVED) || tooManyAnswers(replyId)) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        return toldWhenReady(
                withAnswer(replyId, answer -> answer.withPages(pages, readFirst))
                        .with(LedgerEntry.of(Step.REPLY_ARRIVED, happened, now, replyId)),
                replyId,
                happened,
                now);
    }

    /** An answer is there in the writer's language; heard, perhaps before its pages. The writer is told once a person has read it. */
    public Decision<Letter, LetterEvent, LetterRefusal> answerTranslated(
            String replyId, String textLanguage, SealedText translated, Instant happened, Instant now) {
        if (answer(replyId).filter(known -> known.text() != null).isPresent()) {
            return Decision.unchanged();
        }
        return readable(replyId, answer -> answer.withText(textLanguage, translated), happened, now);
    }

    /** A person has read an answer; heard, perhaps before its text or its pages. */
    public Decision<Letter, LetterEvent, LetterRefusal> answerRead(
            String replyId, List<String> flags, Instant happened, Instant now) {
        if (answer(replyId).filter(known -> known.flags() != null).isPresent()) {
            return Decision.unchanged();
        }
        return readable(replyId, answer -> answer.read(flags), happened, now);
    }

    /** Changes an answer, and tells its writer once it has all that it needs to be read. */
    private Decision<Letter, LetterEvent, LetterRefusal> readable(
            String replyId, UnaryOperator<Answer> change, Instant happened, Instant now) {
        if (!possible(Step.ANSWER_READY) || tooManyAnswers(replyId)) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        return toldWhenReady(withAnswer(replyId, change), replyId, happened, now);
    }

    private Decision<Letter, LetterEvent, LetterRefusal> toldWhenReady(
            Letter changed, String replyId, Instant happened, Instant now) {
        boolean before = answer(replyId).filter(Answer::ready).isPresent();
        if (before || changed.answer(replyId).filter(Answer::ready).isEmpty()) {
            return Decision.changed(changed, List.of());
        }
        Letter ready = changed.with(LedgerEntry.of(Step.ANSWER_READY, happened, now, replyId));
        return Decision.changed(ready, LetterEvent.answerReady(ready, replyId));
    }

    /** What goes to and fro before posting: one more copy is no news, one after it was pulled is. */
    private Decision<Letter, LetterEvent, LetterRefusal> turned(LedgerEntry entry) {
        boolean already = ledger.reversed().stream()
                .filter(known -> TO_AND_FRO.contains(known.step()) && sameMatter(known, entry))
                .findFirst()
                .filter(known -> known.step() == entry.step())
                .isPresent();
        return already ? Decision.unchanged() : added(entry);
    }

    private Decision<Letter, LetterEvent, LetterRefusal> learned(LedgerEntry entry) {
        if (ledger.stream().anyMatch(known -> known.step() == entry.step() && sameMatter(known, entry))) {
            return Decision.unchanged();
        }
        return added(entry);
    }

    private Decision<Letter, LetterEvent, LetterRefusal> added(LedgerEntry entry) {
        if (!possible(entry.step())) {
            return Decision.refused(LetterRefusal.NOT_NOW);
        }
        return Decision.changed(with(entry), List.of());
    }

    private static boolean sameMatter(LedgerEntry one, LedgerEntry other) {
        return Objects.equals(one.about(), other.about());
    }

    private Decision<Letter, LetterEvent, LetterRefusal> clear(
            ClearedText settled, @Nullable LetterEvent before, Instant happened, Instant now) {
        List<LetterEvent> said = new ArrayList<>();
        if (before != null) {
            said.add(before);
        }
        said.add(new LetterCleared(
                letterId,
                threadId,
                prisonerId,
                settled.language(),
                settled.wording(),
                1,
                settled.text(),
                settled.penName()));
        Letter next = withCleared(settled).with(LedgerEntry.of(Step.CLEARED, happened, now, null));
        return Decision.changed(next, said);
    }

    private boolean possible(Step step) {
        return LetterLifecycle.after(status(), step).isPresent();
    }

    private boolean tooManyAnswers(String replyId) {
        return answers.size() >= MOST_ANSWERS && answer(replyId).isEmpty();
    }

    private Letter withAnswer(String replyId, UnaryOperator<Answer> change) {
        List<Answer> next = new ArrayList<>(answers);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).replyId().equals(replyId)) {
                next.set(i, change.apply(next.get(i)));
                return withParts(rejection, cleared, next, ledger);
            }
        }
        next.add(change.apply(Answer.of(replyId)));
        return withParts(rejection, cleared, next, ledger);
    }

    private Letter withContact(String newContactId) {
        return new Letter(
                letterId,
                threadId,
                assignmentId,
                prisonerId,
                newContactId,
                language,
                writerLanguage,
                text,
                penName,
                flags,
                rejection,
                cleared,
                answers,
                ledger);
    }

    private Letter withRejection(RejectionReason reason) {
        return withParts(reason, cleared, answers, ledger);
    }

    private Letter withCleared(ClearedText settled) {
        return withParts(rejection, settled, answers, ledger);
    }

    private Letter with(LedgerEntry entry) {
        List<LedgerEntry> next = new ArrayList<>(ledger);
        next.add(entry);
        return withParts(rejection, cleared, answers, next);
    }

    private Letter withParts(
            @Nullable RejectionReason nextRejection,
            @Nullable ClearedText nextCleared,
            List<Answer> nextAnswers,
            List<LedgerEntry> nextLedger) {
        return new Letter(
                letterId,
                threadId,
                assignmentId,
                prisonerId,
                contactId,
                language,
                writerLanguage,
                text,
                penName,
                flags,
                nextRejection,
                nextCleared,
                nextAnswers,
                nextLedger);
    }
}
