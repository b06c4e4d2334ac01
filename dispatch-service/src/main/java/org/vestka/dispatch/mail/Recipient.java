package org.vestka.dispatch.mail;

import org.jspecify.annotations.Nullable;
import org.vestka.platform.openpgp.RecipientKey;

/**
 * Whom a mail goes to, in clear: lives on the stack of one call.
 *
 * @param key what the mail is encrypted with, or null where none was left
 */
public record Recipient(String address, @Nullable RecipientKey key) {

    /** Says nothing of whom. */
    @Override
    public String toString() {
        return "Recipient[hidden]";
    }
}
