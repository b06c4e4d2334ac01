package org.vestka.letter.correspondence;

/**
 * Why a letter cannot be let through. The writer is shown ready words for each ({@code letter.rejection.<code>}), in the
 * language of the page; a moderator who is tired has nothing to phrase.
 */
public enum RejectionReason {
    ENDANGERS_THE_PRISONER("endangers-the-prisoner"),
    CONTACTS_IN_THE_TEXT("contacts-in-the-text"),
    NOT_A_LETTER("not-a-letter"),
    THREATS("threats"),
    OTHER("other");

    private final String code;

    RejectionReason(String code) {
        this.code = code;
    }

    /** As it stands on topics and in forms. */
    public String code() {
        return code;
    }
}
