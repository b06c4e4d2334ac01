package org.vestka.letter.contacts;

import org.vestka.platform.kernel.SealedText;

/**
 * A writer's e-mail address, which only the mailer can read.
 *
 * @param contactId random; tells nothing of the letter
 * @param address sealed with the public half of the mail key pair
 * @param language of mails to it: en, ru or be
 */
public record Contact(String contactId, SealedText address, String language) {}
