package org.vestka.letter.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.letter.correspondence.AttachingPicture;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.RejectionReason;
import org.vestka.letter.correspondence.Screening;
import org.vestka.letter.correspondence.Wording;
import org.vestka.letter.keys.Purpose;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.ReleasingKeys;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/** What a moderator does: read a letter, let it through, or turn it down. Nothing here knows an e-mail address. */
public final class ModeratingLetter {

    private final WaitingLetters waiting;
    private final Letters letters;
    private final Correspondents correspondents;
    private final ReleasingKeys keys;
    private final ContentSealer contentSealer;
    private final AttachingPicture pictures;
    private final Clock clock;

    public ModeratingLetter(
            WaitingLetters waiting,
            Letters letters,
            Correspondents correspondents,
            ReleasingKeys keys,
            ContentSealer contentSealer,
            AttachingPicture pictures,
            Clock clock) {
        this.pictures = pictures;
        this.waiting = waiting;
        this.letters = letters;
        this.correspondents = correspondents;
        this.keys = keys;
        this.contentSealer = contentSealer;
        this.clock = clock;
    }

    /**
     * Takes a letter, so that two people do not read the same one. Somebody who has read it already does not get it.
     *
     * @return whether it is theirs now
     */
    public boolean claim(String letterId, String person) {
        return waiting.byId(letterId).filter(entry -> entry.readableBy(person)).isPresent()
                && waiting.claim(letterId, person);
    }

    /** Opens a letter for the person who claimed it; each opening is a line of the audit. */
    public Reading read(String letterId, String person, String language) {
        Optional<WaitingLetter> entry = waiting.byId(letterId);
        if (entry.isEmpty()) {
            return new Reading.NotWaiting();
        }
        if (!entry.get().readableBy(person)) {
            return new Reading.NeedsAnotherPerson();
        }
        if (!entry.get().claimedBy(person)) {
            return entry.get().claimedBy() == null
                    ? new Reading.NotClaimed(entry.get())
                    : new Reading.ClaimedByAnother();
        }
        Optional<Letter> letter = letters.byId(letterId);
        if (letter.isEmpty() || !letter.get().waitsForModerator()) {
            // The entry is older than the letter's last step: a process ended between the two.
            letter.ifPresent(decided -> waiting.decided(letterId));
            return new Reading.NotWaiting();
        }
        return open(letter.get(), person, language);
    }

    private Reading open(Letter letter, String person, String language) {
        Optional<DataKey> key = keys.release(letter.threadId(), Release.person(person), Purpose.SCREEN);
        if (key.isEmpty()) {
            return new Reading.Erased();
        }
        String text = contentSealer.open(key.get(), letter.letterId(), Wording.ORIGINAL.textField(), letter.text());
        String penName =
                contentSealer.open(key.get(), letter.letterId(), Wording.ORIGINAL.penNameField(), letter.penName());
        Optional<Correspondent> prisoner = correspondents.byId(letter.prisonerId());
        return new Reading.Opened(
                letter,
                text,
                penName,
                pictures.has(letter.letterId()),
                Screening.findings(text),
                prisoner.map(known -> known.name(language)).orElse(""),
                prisoner.map(Correspondent::sensitivities).orElse(List.of()),
                letter.firstReader().isPresent());
    }

    /** The picture of a letter, as JPEG, for the person who claimed it; empty when it has none, or is not theirs to read. */
    public Optional<byte[]> picture(String letterId, String person) {
        return waiting.byId(letterId)
                .filter(entry -> entry.readableBy(person) && entry.claimedBy(person))
                .flatMap(entry -> letters.byId(letterId))
                .flatMap(letter -> keys.release(letter.threadId(), Release.person(person), Purpose.SCREEN))
                .flatMap(key -> pictures.open(letterId, key));
    }

    /** Lets a letter through; the first of two people for a flagged one only notes that they did. */
    public Decision<Letter, LetterEvent, LetterRefusal> approve(String letterId, String person) {
        Instant now = clock.instant();
        return decide(letterId, person, letter -> letter.approve(person, languages(letter), now));
    }

    /** Turns a letter down, with a coded reason that the writer is shown ready words for. */
    public Decision<Letter, LetterEvent, LetterRefusal> reject(String letterId, String person, RejectionReason reason) {
        Instant now = clock.instant();
        return decide(letterId, person, letter -> letter.reject(person, reason, now));
    }

    /** Gives a claimed letter back to the queue. */
    public void giveBack(String letterId, String person) {
        waiting.giveBack(letterId, person);
    }

    private Decision<Letter, LetterEvent, LetterRefusal> decide(
            String letterId, String person, Function<Letter, Decision<Letter, LetterEvent, LetterRefusal>> decision) {
        Decision<Letter, LetterEvent, LetterRefusal> decided = letters.change(letterId, decision);
        if (decided instanceof Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter letter, var events)) {
            if (letter.waitsForModerator()) {
                waiting.readOnce(letterId, person);
            } else {
                waiting.decided(letterId);
            }
        } else if (decided instanceof Decision.Unchanged<Letter, LetterEvent, LetterRefusal>) {
            waiting.decided(letterId);
        }
        return decided;
    }

    private List<String> languages(Letter letter) {
        return correspondents
                .byId(letter.prisonerId())
                .map(Correspondent::languages)
                .orElse(List.of());
    }
}
