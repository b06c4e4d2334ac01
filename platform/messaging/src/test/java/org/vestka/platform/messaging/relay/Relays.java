package org.vestka.platform.messaging.relay;

/** Lets tests stop a relay as a dying process does. */
public final class Relays {

    private Relays() {}

    public static void abandon(Relay relay) {
        relay.abandon();
    }
}
