package org.vestka.dispatch.unsuremail;

/** What is said of mails in doubt. */
public sealed interface UnsureMailEvent {

    /** A person has decided what becomes of one. */
    record MailDecided(String noticeId, UnsureMail.Choice choice) implements UnsureMailEvent {}
}
