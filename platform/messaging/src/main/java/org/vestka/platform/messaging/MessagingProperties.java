package org.vestka.platform.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a deployment may set.
 *
 * @param topics how topics are created
 * @param outbox how much may wait to be said
 */
@ConfigurationProperties("vestka")
public record MessagingProperties(
        @DefaultValue Topics topics, @DefaultValue Outbox outbox) {

    /**
     * @param partitions of each topic; never raised later, since order per key would be lost
     * @param replication copies of each record; 3 where there are three brokers
     * @param patience how long a start waits for the broker
     */
    public record Topics(
            @DefaultValue("12") int partitions,
            @DefaultValue("1") int replication,
            @DefaultValue("60s") Duration patience) {}

    /** @param capacity of events in memory that are saved and not yet said; above it saves are refused */
    public record Outbox(@DefaultValue("16MB") DataSize capacity) {}
}
