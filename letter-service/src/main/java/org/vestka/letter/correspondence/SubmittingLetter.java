package org.vestka.letter.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.contacts.Contact;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.keys.DataKeys;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/**
 * Sends a letter. When this says accepted, everything is durable: what the letter needs is kept before the letter, the
 * receipt after it, so that a failure at any point leaves a form that can be sent again and no receipt without a letter.
 */
public final class SubmittingLetter {

    private final Letters letters;
    private final KeptDrafts drafts;
    private final Receipts receipts;
    private final ModerationQueue queue;
    private final Correspondents correspondents;
    private final DataKeys keys;
    private final Contacts contacts;
    private final ContentSealer contentSealer;
    private final AddressSealer addressSealer;
    private final AttachingPicture pictures;
    private final Clock clock;

    public SubmittingLetter(
            Letters letters,
            KeptDrafts drafts,
            Receipts receipts,
            ModerationQueue queue,
            Correspondents correspondents,
            DataKeys keys,
            Contacts contacts,
            ContentSealer contentSealer,
            AddressSealer addressSealer,
            AttachingPicture pictures,
            Clock clock) {
        this.pictures = pictures;
        this.letters = letters;
        this.drafts = drafts;
        this.receipts = receipts;
        this.queue = queue;
        this.correspondents = correspondents;
        this.keys = keys;
        this.contacts = contacts;
        this.contentSealer = contentSealer;
        this.addressSealer = addressSealer;
        this.clock = clock;
    }

    /** Sends a draft; the same draft may be sent any number of times, also at once, and is one letter. */
    public Submission submit(Draft draft) {
        var faults = WritingRules.faults(draft, correspondents.byId(draft.prisonerId()), clock.instant());
        if (!faults.isEmpty()) {
            return new Submission.Faulty(faults);
        }
        LetterIds ids = LetterIds.of(draft.assignmentId());
        Optional<Letter> sentBefore = letters.byId(ids.letterId());
        if (sentBefore.isPresent()) {
            return sentAgain(draft, sentBefore.get());
        }
        return send(draft, ids);
    }

    private Submission send(Draft draft, LetterIds ids) {
        Instant now = clock.instant();
        DataKey key = keys.forWriting(ids.threadId());
        @Nullable String contactId = keepContact(draft, draft.contactId());
        if (contactId == null) {
            // An address that was left with a draft cannot be shown again, so its field is empty now.
            contactId = drafts.byId(ids.letterId()).map(KeptDraft::contactId).orElse(null);
        }
        SubmittedLetter sent = new SubmittedLetter(
                ids.letterId(),
                ids.threadId(),
                draft.assignmentId(),
                draft.prisonerId(),
                contactId,
                draft.language() != null ? draft.language() : LetterLanguage.guess(draft.text()),
                draft.writerLanguage(),
                contentSealer.seal(key, ids.letterId(), Wording.ORIGINAL.textField(), draft.text()),
                contentSealer.seal(key, ids.letterId(), Wording.ORIGINAL.penNameField(), draft.penName()),
                Screening.flags(draft.text()),
                draft.how());
        pictures.attach(ids.letterId(), key, draft.picture());
        Decision.Changed<Letter, LetterEvent, LetterRefusal> decision = Letter.submitted(sent, now);
        queue.waits(ids.letterId(), decision.state().flagged());
        if (letters.add(decision.state(), decision.events())) {
            receipts.open(draft.code(), ids.letterId());
            drafts.change(ids.letterId(), KeptDraft::sent);
            return new Submission.Accepted(ids.letterId(), draft.code());
        }
        // Another request was faster with this very place.
        return letters.byId(ids.letterId())
                .map(first -> sentAgain(draft, first))
                .orElseThrow(() -> new IllegalStateException("a letter is there and cannot be found"));
    }

    /**
     * The same words again are the same letter, even from a form that was opened anew because the answer to the first
     * got lost: its code opens the letter as well. Other words are another letter, and this place has had its one.
     */
    private Submission sentAgain(Draft draft, Letter letter) {
        boolean sameWords = keys.byThread(letter.threadId())
                .map(key -> contentSealer.open(key, letter.letterId(), Wording.ORIGINAL.textField(), letter.text()))
                .filter(draft.text()::equals)
                .isPresent();
        if (!sameWords) {
            if (!draft.contactId().equals(letter.contactId())) {
                contacts.forget(draft.contactId());
            }
            return new Submission.AnotherWasSent();
        }
        if (draft.email() != null) {
            String contactId = letter.contactId() != null ? letter.contactId() : draft.contactId();
            keepContact(draft, contactId);
            letters.change(letter.letterId(), known -> known.contactLeft(contactId));
        }
        receipts.open(draft.code(), letter.letterId());
        return new Submission.Accepted(letter.letterId(), draft.code());
    }

    private @Nullable String keepContact(Draft draft, String contactId) {
        String email = draft.email();
        if (email == null) {
            return null;
        }
        contacts.keep(
                new Contact(contactId, addressSealer.seal(contactId, email, draft.key()), draft.writerLanguage()));
        return contactId;
    }
}
