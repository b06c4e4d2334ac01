package org.vestka.letter.contacts;

import java.util.Optional;

/** Sealed e-mail addresses of writers. */
public interface Contacts {

    /** Keeps a contact; one with the same id is replaced. */
    void keep(Contact contact);

    /** Forgets a contact; forgetting again changes nothing. */
    void forget(String contactId);

    /** Empty when it was forgotten. */
    Optional<Contact> byId(String contactId);
}
