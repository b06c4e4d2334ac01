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

    void keep(SealedAddress address);

    void forget(String contactId);

    Optional<SealedAddress> find(String contactId);
}
