package org.vestka.letter.correspondence.web;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.platform.identity.Slip;
import org.vestka.platform.identity.Slips;

/**
 * The place with a prisoner that a writer holds, as the assignment-service signed it. Whether its time is over is said to
 * the writer and hinders nothing: a lapsed hold never loses a letter.
 *
 * @param how the writer came to the prisoner; null on a slip that does not say
 * @param standing when the slip was signed, or as the draft of this letter knows it
 * @param until when the place is given back, if it is held
 */
record HeldPlace(
        String assignmentId, String prisonerId, @Nullable String how, Standing standing, Instant until) {

    private static final String ISSUER = "assignment-service";
    private static final String PURPOSE = "hold";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** What a writer is told of the place, a message of {@code letter.place}. */
    enum Standing {
        HELD,
        /** Under a flood: nobody keeps it before something was saved. */
        OFFERED,
        /** Something was saved, and nobody has said yet that there is a place. */
        LOOKED_FOR,
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
                switch (slip.says("kept")) {
                    case "no" -> Standing.OFFERED;
                    case "given-back" -> Standing.LAPSED;
                    default -> Standing.HELD;
                },
                slip.until());
    }

    /** This place for somebody who has saved a draft: one that was offered is held as soon as that was said, not before. */
    HeldPlace saved(KeptDraft draft) {
        if (standing != Standing.OFFERED) {
            return this;
        }
        Instant held = draft.placeHeldUntil();
        return held == null
                ? new HeldPlace(assignmentId, prisonerId, how, Standing.LOOKED_FOR, until)
                : new HeldPlace(assignmentId, prisonerId, how, Standing.HELD, held);
    }

    Standing standing(Instant now) {
        return standing == Standing.HELD && !until.isAfter(now) ? Standing.LAPSED : standing;
    }

    /** When the place is given back; null while none is held by this slip. */
    @Nullable
    Instant heldUntil() {
        return standing == Standing.HELD ? until : null;
    }
}
