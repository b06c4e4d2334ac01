package org.vestka.platform.kernel;

import java.util.UUID;

/** Makes the ids of the house: 122 random bits (UUIDv4), because an id that tells the time tells too much. */
public final class RandomId {

    private RandomId() {}

    /** A new id, 36 characters of lower-case hex and hyphens. */
    public static String next() {
        return UUID.randomUUID().toString();
    }
}
