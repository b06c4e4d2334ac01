package org.vestka.dispatch.posting;

/** Why mail comes back, as covers say it. */
public enum ReturnReason {
    /** «Адресат выбыл»: the addressee is not there any more. */
    ADDRESSEE_LEFT,
    /** The post could not find the address. */
    WRONG_ADDRESS,
    /** A censor did not let it through. */
    WITHHELD,
    /** The addressee did not take it. */
    NOT_TAKEN,
    /** Nobody fetched it in time. */
    NOT_FETCHED,
    /** The cover gives no reason, or another one. */
    NOT_SAID
}
