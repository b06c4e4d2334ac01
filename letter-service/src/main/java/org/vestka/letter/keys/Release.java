package org.vestka.letter.keys;

import java.time.Instant;

/**
 * A line of the audit: who got the key of which thread, and what for. Holds nothing of what was written.
 *
 * @param reader a service by its name, {@code person:<account>} for a volunteer, {@code writer} for who holds the receipt
 */
public record Release(Instant at, String reader, Purpose purpose, String threadId) {

    /** How a volunteer stands in the audit. */
    public static String person(String account) {
        return "person:" + account;
    }

    /** Who holds the receipt code; nothing else is known of them. */
    public static final String WRITER = "writer";
}
