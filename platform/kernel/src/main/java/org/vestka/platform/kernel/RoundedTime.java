package org.vestka.platform.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as they may leave a service: rounded down to the hour, so that they help nobody to match a sender. */
public final class RoundedTime {

    private RoundedTime() {}

    /** The full hour at or before the moment; never later than it, since brokers refuse timestamps of the future. */
    public static Instant hour(Instant moment) {
        return moment.truncatedTo(ChronoUnit.HOURS);
    }
}
