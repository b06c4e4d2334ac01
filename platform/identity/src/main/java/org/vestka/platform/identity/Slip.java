package org.vestka.platform.identity;

import java.time.Instant;
import java.util.Map;

/**
 * What an issuer once signed and gave into other hands, to be shown again: a hold on a place, for example.
 *
 * @param says the signed words, by name
 * @param until when it lapses; a lapsed slip can still be read, what it is then worth is its reader's business
 */
public record Slip(Map<String, String> says, Instant until) {

    public Slip {
        says = Map.copyOf(says);
    }

    /** The signed word of this name; empty text when there is none. */
    public String says(String name) {
        return says.getOrDefault(name, "");
    }

    public boolean hasLapsed(Instant now) {
        return !now.isBefore(until);
    }
}
