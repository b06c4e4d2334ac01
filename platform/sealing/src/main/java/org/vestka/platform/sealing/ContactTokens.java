package org.vestka.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Names a contact in a link of a mail without telling which: whoever holds the link can have its address confirmed or
 * forgotten, and nobody who sees contact ids pass can make such a link. Every token differs, so that two mails cannot be
 * told to have gone to one address.
 */
public final class ContactTokens {

    private static final int LONGEST = 400;
    private static final String PURPOSE = "contact.link";

    private final BusSealer bus;

    public ContactTokens(BusSealer bus) {
        this.bus = bus;
    }

    /**
     * A token of about a hundred characters that are safe in an address.
     *
     * @param owner the service that keeps the contact; no other can read the token
     */
    public String of(String owner, String contactId) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bus.seal(contactId.getBytes(StandardCharsets.US_ASCII), PURPOSE, PURPOSE, owner));
    }

    /** The contact that a token names; empty when it is none of ours. */
    public Optional<String> contact(String owner, String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(token);
            return Optional.of(new String(bus.open(sealed, PURPOSE, PURPOSE, owner), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException | SealBroken notOurs) {
            return Optional.empty();
        }
    }
}
