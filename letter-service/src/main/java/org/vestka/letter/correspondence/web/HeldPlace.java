package org.vestka.letter.correspondence.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.identity.Slip;
import org.vestka.platform.identity.Slips;

/**
 * The place with a prisoner that a writer holds, as the assignment-service signed it. Whether its time is over is said to
 * the writer and hinders nothing: a lapsed hold never loses a letter.
 *
 * @param how the writer came to the prisoner; null on a slip that does not say
 * @param kept whether the place was held when the slip was signed; under a flood it is held once a draft was saved
 * @param until when the place is given back, if it is kept
 */
record HeldPlace(
        String assignmentId, String prisonerId, @Nullable String how, boolean kept, Instant until) {

    private static final String ISSUER = "assignment-service";
    private static final String PURPOSE = "hold";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** A place that was offered is held for so long once a draft was saved. */
    private static final Duration FROM_THE_DRAFT = Duration.ofDays(3);

    /** What a writer is told of the place, a message of {@code letter.place}. */
    enum Standing {
        HELD,
        OFFERED,
        LAPSED
    }

    /** Empty when this is no hold that the assignment-service signed. */
    static Optional<HeldPlace> read(Slips slips, String hold) {
        return slips.read(hold, ISSUER, PURPOSE)
                .map(HeldPlace::of)
                .filter(place -> ID.matcher(place.assignmentId()).matches()
                        && ID.matcher(place.prisonerId()).matches());
    }

    private static HeldPlace of(Slip slip) {
        String how = slip.says("how");
        return new HeldPlace(
                slip.says("assignmentId"),
                slip.says("prisonerId"),
                how.isEmpty() ? null : how,
                !slip.says("kept").equals("no"),
                slip.until());
    }

    /** This place for somebody whose draft was first saved then. */
    HeldPlace savedAt(Instant firstSavedAt) {
        return kept ? this : new HeldPlace(assignmentId, prisonerId, how, true, firstSavedAt.plus(FROM_THE_DRAFT));
    }

    Standing standing(Instant now) {
        if (!kept) {
            return Standing.OFFERED;
        }
        return until.isAfter(now) ? Standing.HELD : Standing.LAPSED;
    }
}
