package org.vestka.dispatch.mail;

/**
 * What a writer is told: that there is news and where to look, never what it says.
 *
 * @param text in paragraphs, with an empty line between them
 * @param unsubscribe the page on which this address is forgotten; stands in the text, and in a header for mail programs
 */
public record Mail(String language, String subject, String text, String unsubscribe) {}
