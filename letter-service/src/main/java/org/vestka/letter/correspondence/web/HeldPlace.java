package org.vestka.letter.correspondence.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vestka.platform.identity.Slips;

/**
 * The place with a prisoner that a writer holds, as the assignment-service signed it. Whether its time is over does not
 * matter here: a lapsed hold never loses a letter.
 */
record HeldPlace(String assignmentId, String prisonerId) {

    private static final String ISSUER = "assignment-service";
    private static final String PURPOSE = "hold";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** Empty when this is no hold that the assignment-service signed. */
    static Optional<HeldPlace> read(Slips slips, String hold) {
        return slips.read(hold, ISSUER, PURPOSE)
                .map(slip -> new HeldPlace(slip.says("assignmentId"), slip.says("prisonerId")))
                .filter(place -> ID.matcher(place.assignmentId()).matches()
                        && ID.matcher(place.prisonerId()).matches());
    }
}
