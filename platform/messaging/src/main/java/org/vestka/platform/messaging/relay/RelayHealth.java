package org.vestka.platform.messaging.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while saves are refused because too much waits to be said; otherwise up, with how much and how long. */
public final class RelayHealth extends AbstractHealthIndicator {

    private final Relay relay;

    public RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.status(relay.full() ? "DOWN" : relay.isRunning() ? "UP" : "OUT_OF_SERVICE")
                .withDetail("waiting", relay.waiting())
                .withDetail("oldestSeconds", relay.age().toSeconds());
    }
}
