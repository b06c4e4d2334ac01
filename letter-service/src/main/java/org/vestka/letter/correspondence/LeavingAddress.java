package org.vestka.letter.correspondence;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.contacts.Contact;
import org.vestka.letter.contacts.Contacts;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.sealing.AddressSealer;

/** A writer leaves an e-mail address after the letter was sent: the first one, or another instead of it. */
public final class LeavingAddress {

    private final Letters letters;
    private final Contacts contacts;
    private final AddressSealer sealer;
    private final Clock clock;

    public LeavingAddress(Letters letters, Contacts contacts, AddressSealer sealer, Clock clock) {
        this.clock = clock;
        this.letters = letters;
        this.contacts = contacts;
        this.sealer = sealer;
    }

    /** What is known of a letter's address; nobody here can read it. */
    public enum Standing {
        NONE,
        LEFT,
        /** Mail to it came back. */
        FAILED
    }

    /** Where a letter's address stands. */
    public Standing standing(Letter letter) {
        String contactId = letter.contactId();
        if (contactId == null) {
            return Standing.NONE;
        }
        if (contacts.failed(contactId)) {
            return Standing.FAILED;
        }
        return contacts.byId(contactId).isPresent() ? Standing.LEFT : Standing.NONE;
    }

    /**
     * Keeps it sealed; from now on the writer is told there and nowhere else.
     *
     * @param key for mails there, ASCII-armoured, or null
     * @param language of mails to it: en, ru or be
     * @return what is wrong with it, or empty when it is kept
     */
    public Optional<Fault> leave(String letterId, String email, @Nullable String key, String language) {
        if (!WritingRules.isAddress(email)) {
            return Optional.of(Fault.of(Fault.Field.EMAIL, Fault.Kind.NO_ADDRESS));
        }
        Optional<Fault> wrongKey =
                Optional.ofNullable(key).flatMap(left -> MailKey.fault(left, email, clock.instant()));
        if (wrongKey.isPresent()) {
            return wrongKey;
        }
        Optional<String> before = letters.byId(letterId).flatMap(letter -> Optional.ofNullable(letter.contactId()));
        String contactId = RandomId.next();
        contacts.keep(new Contact(contactId, sealer.seal(contactId, email, key), language));
        letters.change(letterId, letter -> letter.contactReplaced(contactId));
        before.ifPresent(contacts::forget);
        return Optional.empty();
    }
}
