package org.vestka.gateway.people;

import java.time.Duration;
import java.time.Instant;

/**
 * A link that lets someone choose a password, once.
 *
 * @param id digest of the code in the link
 * @param account for which; empty for the first administrator, whose account is made with it
 * @param until when it lapses
 */
public record Invitation(String id, String account, Instant until) {

    public static final Duration LIFE = Duration.ofHours(72);

    public boolean isForFirstAdministrator() {
        return account.isEmpty();
    }

    public boolean hasLapsed(Instant now) {
        return !now.isBefore(until);
    }
}
