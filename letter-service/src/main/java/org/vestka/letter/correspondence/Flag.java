package org.vestka.letter.correspondence;

/**
 * Why a moderator should look twice. A flag never stops a writer; it asks for two people. Words for each:
 * {@code letter.flag.<code>}.
 */
public enum Flag {
    E_MAIL_ADDRESS("e-mail-address"),
    LINK("link"),
    PHONE_NUMBER("phone-number"),
    MESSENGER("messenger");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    /** As it stands in message keys and in the store. */
    public String code() {
        return code;
    }
}
