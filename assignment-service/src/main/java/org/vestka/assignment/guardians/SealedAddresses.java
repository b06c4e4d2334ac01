package org.vestka.assignment.guardians;

import java.util.Optional;
import org.vestka.platform.kernel.SealedText;

/** E-mail addresses of guardians, which only the mailer can read. Nothing in them leads to a guardianship. */
public interface SealedAddresses {

    /**
     * One address.
     *
     * @param language of mails to it
     */
    record SealedAddress(String contactId, SealedText address, String language) {}

    /** Keeps an address; one that is there under this id stays as it is, for it may be confirmed already. */
    void keep(SealedAddress address);

    void forget(String contactId);

    /** Forgets an address that no mail server takes; that it did not work stays known. Nothing happens when it was forgotten. */
    void doesNotWork(String contactId);

    /** Empty when it was forgotten, or does not work. */
    Optional<SealedAddress> find(String contactId);

    /** Whether an address was left under this id that turned out not to work. */
    boolean failed(String contactId);
}
