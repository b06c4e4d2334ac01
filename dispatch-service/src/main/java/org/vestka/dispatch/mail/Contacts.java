package org.vestka.dispatch.mail;

import org.vestka.platform.kernel.SealedText;

/** Sealed addresses, kept by the services that writers gave them to. */
public interface Contacts {

    /** What asking for one gave. */
    sealed interface Asked {

        /** The address, sealed for the mailer alone. */
        record Found(SealedText ciphertext) implements Asked {}

        /** There is none any more: erased, or the writer took it back. */
        record Gone() implements Asked {}

        /** Its keeper does not answer now. */
        record Away() implements Asked {}
    }

    Asked ask(String owner, String contactId);
}
