package org.vestka.assignment.holding.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Assigning.OnScreen;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.Way;
import org.vestka.platform.identity.Slips;

/**
 * The slip a writer holds instead of an account: it names the assignment, and is signed so that nobody makes one up. The
 * letter-service reads it when the letter comes.
 */
@Component
public class HoldSlips {

    private static final String PURPOSE = "hold";
    private static final String ISSUER = "assignment-service";
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Slips slips;
    private final Clock clock;

    HoldSlips(Slips slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    /** For a place that is held, and then the slip lapses with it; or one that was given back, and then it says so. */
    String sign(Assignment assignment) {
        Duration left = Duration.between(clock.instant(), assignment.lapsesAt());
        return sign(
                new OnScreen(assignment.assignmentId(), assignment.prisonerId()),
                assignment.way(),
                left.compareTo(SHORTEST) < 0 ? SHORTEST : left,
                assignment.isHeld(clock.instant()) ? "yes" : "given-back");
    }

    /** For a place that is only offered; it says so, and that it is held once something was saved. */
    String sign(Given.Offered offered) {
        return sign(offered.whom(), offered.way(), Assigning.HOLD, "no");
    }

    private String sign(OnScreen whom, @Nullable Way way, Duration life, String kept) {
        return slips.sign(
                PURPOSE,
                life,
                Map.of(
                        "assignmentId",
                        whom.assignmentId(),
                        "prisonerId",
                        whom.prisonerId(),
                        "how",
                        way == null ? "" : way.code(),
                        "kept",
                        kept));
    }

    /** Whom a slip names; empty when it is none of ours. */
    Optional<OnScreen> read(String slip) {
        return slips.read(slip, ISSUER, PURPOSE)
                .map(read -> new OnScreen(read.says("assignmentId"), read.says("prisonerId")))
                .filter(whom -> !whom.assignmentId().isEmpty());
    }

    /**
     * Whom an invitation leads to, as the registry signed it for whoever opened the link.
     *
     * @param invitation which one it is
     * @param name for the reader's language
     * @param country RU or BY
     */
    record Invited(String prisonerId, String invitation, String name, String country) {}

    /** Empty when the registry did not sign it, or too long ago. */
    Optional<Invited> invited(String slip) {
        return slips.read(slip, "registry-service", "invitation")
                .filter(read -> !read.hasLapsed(clock.instant()))
                .map(read -> new Invited(
                        read.says("prisonerId"), read.says("invitation"), read.says("name"), read.says("country")));
    }

    /**
     * To whom the bearer has written before, as the letter-service signed it.
     *
     * @param name for the reader's language; empty where the letter-service has not heard of them
     * @param country RU or BY; empty likewise
     */
    public record PenPal(String prisonerId, String name, String country) {}

    /** Empty when the letter-service did not sign it, or too long ago. */
    public Optional<PenPal> penPal(String slip) {
        return slips.read(slip, "letter-service", "pen-pal")
                .filter(read -> !read.hasLapsed(clock.instant()))
                .map(read -> new PenPal(read.says("prisonerId"), read.says("name"), read.says("country")))
                .filter(pal -> !pal.prisonerId().isEmpty());
    }
}
