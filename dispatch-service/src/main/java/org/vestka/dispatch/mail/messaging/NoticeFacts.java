package org.vestka.dispatch.mail.messaging;

/** The fields that the mailer reads of WriterToBeTold. */
record NoticeFacts(String contactId, String owner, String template, String language) {}
