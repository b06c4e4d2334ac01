package org.vestka.dispatch.mail;

/** The words of mails in the languages of writers. */
public interface MailWords {

    /** The mail of a notice's template; a template that is not known says just that there is news. */
    Mail of(Notice notice);
}
