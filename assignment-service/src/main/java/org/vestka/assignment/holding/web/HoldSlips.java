package org.vestka.assignment.holding.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.assignment.holding.Assignment;
import org.vestka.platform.identity.Slips;

/**
 * The slip a writer holds instead of an account: it names the assignment, and is signed so that nobody makes one up. The
 * letter-service reads it when the letter comes.
 */
@Component
class HoldSlips {

    private static final String PURPOSE = "hold";
    private static final String ISSUER = "assignment-service";
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Slips slips;
    private final Clock clock;

    HoldSlips(Slips slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    String sign(Assignment assignment) {
        Duration left = Duration.between(clock.instant(), assignment.lapsesAt());
        return slips.sign(
                PURPOSE,
                left.compareTo(SHORTEST) < 0 ? SHORTEST : left,
                Map.of("assignmentId", assignment.assignmentId(), "prisonerId", assignment.prisonerId()));
    }

    /** The assignment that a slip names; empty when it is none of ours. */
    Optional<String> assignment(String slip) {
        return slips.read(slip, ISSUER, PURPOSE)
                .map(read -> read.says("assignmentId"))
                .filter(id -> !id.isEmpty());
    }
}
