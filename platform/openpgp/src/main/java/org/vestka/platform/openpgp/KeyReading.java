package org.vestka.platform.openpgp;

/** What became of a key that somebody pasted. */
public sealed interface KeyReading {

    /** Mail can be encrypted for it. */
    record Usable(RecipientKey key) implements KeyReading {}

    /** It cannot be used. */
    record Refused(Reason reason) implements KeyReading {}

    /** Why a key is not taken; each can be put into words. */
    enum Reason {
        /** More characters than are taken. */
        TOO_LONG,
        /** It is no ASCII-armoured OpenPGP key, or a damaged one, or several. */
        NOT_A_KEY,
        /** It is the secret half, which must never be given away. */
        SECRET,
        /** Its time is over. */
        EXPIRED,
        /** It has no part, or none any more, that mail can be encrypted for. */
        NO_ENCRYPTION
    }
}
