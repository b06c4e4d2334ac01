package org.vestka.letter.contacts;

import java.util.Optional;

/** Sealed e-mail addresses of writers. */
public interface Contacts {

    /** Keeps a contact; one with the same id is replaced. */
    void keep(Contact contact);

    /** Forgets a contact; forgetting again changes nothing. */
    void forget(String contactId);

    /** Forgets an address that no mail server takes; that it did not work stays known. Nothing happens when it was forgotten. */
    void doesNotWork(String contactId);

    /** Empty when it was forgotten, or does not work. */
    Optional<Contact> byId(String contactId);

    /** Whether an address was left under this id that turned out not to work. */
    boolean failed(String contactId);
}
