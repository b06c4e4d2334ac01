package org.vestka.dispatch.mail;

/** A mail server that takes mail for others. */
public interface Letterbox {

    /** What became of a mail. */
    enum Outcome {
        /** The server took it. */
        TAKEN,
        /** It surely did not leave; another time it may. */
        NOT_TAKEN,
        /** The server says that there is no such address. */
        REFUSED,
        /** The server will never take it, and that is not said of the address: it may distrust us. */
        TURNED_DOWN,
        /** The connection broke at a moment when the server may have had it already. */
        UNKNOWN
    }

    /**
     * Hands a mail over, waiting half a minute at most.
     *
     * @param id the same for the same mail, so that a second copy can be told by who receives it
     * @param recipient in clear; not kept
     */
    Outcome drop(String id, Recipient recipient, Mail mail);
}
