package org.vestka.platform.messaging.hearing;

import java.util.List;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Out of service until every {@link Tail} of this instance has caught up once: asked earlier, a search would say that
 * nobody was found. Part of readiness, so that nobody is sent here before.
 */
public final class TailsHealth extends AbstractHealthIndicator {

    private final List<Tail> tails;

    public TailsHealth(List<Tail> tails) {
        this.tails = List.copyOf(tails);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (tails.stream().allMatch(Tail::caughtUp)) {
            builder.up();
        } else {
            builder.outOfService();
        }
    }
}
