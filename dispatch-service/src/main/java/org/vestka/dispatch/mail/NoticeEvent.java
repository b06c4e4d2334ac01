package org.vestka.dispatch.mail;

/** What the mailer says of a notice; never an address. */
public sealed interface NoticeEvent {

    String noticeId();

    /** The address of a writer does not work: a mail server refused it for good, or the mail came back. */
    record WriterNotReached(String noticeId, String contactId, String owner) implements NoticeEvent {}

    /** Nobody knows whether a mail left; a person decides whether it is sent again. */
    record MailInDoubt(String noticeId, String template, String language) implements NoticeEvent {}
}
