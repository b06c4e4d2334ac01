package org.vestka.dispatch.mail;

/** What a writer is told: that there is news and where to look, never what it says. */
public record Mail(String language, String subject, String text) {}
