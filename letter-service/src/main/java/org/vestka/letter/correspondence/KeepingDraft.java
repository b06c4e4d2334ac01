package org.vestka.letter.correspondence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.contacts.Contact;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.keys.DataKeys;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.AddressSealer;
import org.vestka.platform.sealing.ContentSealer;
import org.vestka.platform.sealing.DataKey;

/** Keeps a letter that is not finished, and gives it back to whoever has its words. */
public final class KeepingDraft {

    /** What cannot wait until the letter is finished; everything else is told when it is sent. */
    private static final Set<Fault.Kind> STOPS = EnumSet.complementOf(EnumSet.of(
            Fault.Kind.EMPTY,
            Fault.Kind.MIXED_SCRIPTS,
            Fault.Kind.UNKNOWN_LANGUAGE,
            Fault.Kind.OWN_ADDRESS,
            Fault.Kind.RECEIPT_CODE));

    /** So long before its end it is said of a place that it is about to be given back. */
    private static final Duration WARNING = Duration.ofDays(1);

    private final Letters letters;
    private final KeptDrafts drafts;
    private final Receipts receipts;
    private final Correspondents correspondents;
    private final DataKeys keys;
    private final Contacts contacts;
    private final ContentSealer contentSealer;
    private final AddressSealer addressSealer;
    private final AttachingPicture pictures;
    private final Clock clock;

    public KeepingDraft(
            Letters letters,
            KeptDrafts drafts,
            Receipts receipts,
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
        this.correspondents = correspondents;
        this.keys = keys;
        this.contacts = contacts;
        this.contentSealer = contentSealer;
        this.addressSealer = addressSealer;
        this.clock = clock;
    }

    /**
     * Saves a draft; saved again, the newer words count. When this says accepted, it is durable and its code opens it.
     *
     * @param hold the slip of its place
     * @param heldUntil when the slip says that its place is given back; null when it holds none
     */
    public Submission keep(Draft draft, String hold, @Nullable Instant heldUntil) {
        List<Fault> faults =
                WritingRules.faults(draft, correspondents.byId(draft.prisonerId()), clock.instant()).stream()
                        .filter(fault -> STOPS.contains(fault.kind())
                                || fault.kind() == Fault.Kind.EMPTY && fault.field() == Fault.Field.TEXT)
                        .toList();
        if (!faults.isEmpty()) {
            return new Submission.Faulty(faults);
        }
        LetterIds ids = LetterIds.of(draft.assignmentId());
        if (letters.byId(ids.letterId()).isPresent()) {
            return new Submission.AnotherWasSent();
        }
        KeptDraft kept = sealed(draft, hold, ids);
        boolean lapsesSoon = lapsesSoon(
                heldUntil != null
                        ? heldUntil
                        : drafts.byId(ids.letterId())
                                .map(KeptDraft::placeHeldUntil)
                                .orElse(null));
        Decision.Changed<KeptDraft, DraftEvent, LetterRefusal> begun =
                KeptDraft.begun(kept, draft.assignmentId(), draft.how(), lapsesSoon);
        if (!drafts.add(begun.state(), begun.events())) {
            drafts.change(ids.letterId(), there -> there.savedAgain(kept, lapsesSoon));
        }
        receipts.open(draft.code(), ids.letterId());
        return new Submission.Accepted(ids.letterId(), draft.code());
    }

    /** So late it was said already that the place is about to be given back, and nobody could be told then. */
    private boolean lapsesSoon(@Nullable Instant heldUntil) {
        Instant now = clock.instant();
        return heldUntil != null
                && heldUntil.isAfter(now)
                && heldUntil.minus(WARNING).isBefore(now);
    }

    private KeptDraft sealed(Draft draft, String hold, LetterIds ids) {
        DataKey key = keys.forWriting(ids.threadId());
        pictures.attach(ids.letterId(), key, draft.picture());
        String email = draft.email();
        if (email != null) {
            contacts.keep(new Contact(
                    draft.contactId(),
                    addressSealer.seal(draft.contactId(), email, draft.key()),
                    draft.writerLanguage()));
        }
        return new KeptDraft(
                ids.letterId(),
                ids.threadId(),
                draft.prisonerId(),
                hold,
                email == null ? null : draft.contactId(),
                draft.language(),
                draft.writerLanguage(),
                contentSealer.seal(key, ids.letterId(), KeptDraft.TEXT_FIELD, draft.text()),
                contentSealer.seal(key, ids.letterId(), KeptDraft.PEN_NAME_FIELD, draft.penName()),
                clock.instant(),
                null,
                false);
    }

    /** The words of a draft, opened for its writer: they live for one request only. */
    public record Words(String text, String penName) {

        /** Says nothing of what was written. */
        @Override
        public String toString() {
            return "Words[hidden]";
        }
    }

    /** What was written so far; empty once it was sent or erased. */
    public Optional<Words> words(KeptDraft draft) {
        SealedText text = draft.text();
        SealedText penName = draft.penName();
        if (text == null || penName == null) {
            return Optional.empty();
        }
        return keys.byThread(draft.threadId())
                .map(key -> new Words(
                        contentSealer.open(key, draft.letterId(), KeptDraft.TEXT_FIELD, text),
                        contentSealer.open(key, draft.letterId(), KeptDraft.PEN_NAME_FIELD, penName)));
    }
}
