package org.vestka.registry.invitations.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vestka.platform.identity.Slips;
import org.vestka.registry.invitations.Invitation;
import org.vestka.registry.prisoners.Prisoner;

/**
 * What somebody who opened an invitation takes along to assignment-service, which tells the person to nobody else: whom
 * the invitation leads to, and which one it was, so that it is good for nothing once it is taken back.
 */
@Component
public class InvitationSlips {
    private static final String PURPOSE = "invitation";

    /** So long an opened page may lie before the link has to be opened again. */
    private static final Duration LIFE = Duration.ofHours(12);

    private final Slips slips;

    InvitationSlips(Slips slips) {
        this.slips = slips;
    }

    /**
     * A slip for whoever came with this code; empty where no letter can be written to this person by it.
     *
     * @param language of the reader, for the name that is shown on the next page
     */
    public Optional<String> sign(Prisoner prisoner, String code, String language) {
        String invitationId = Invitation.idOf(code);
        if (!prisoner.canBeReachedBy(invitationId)) {
            return Optional.empty();
        }
        return Optional.of(slips.sign(
                PURPOSE,
                LIFE,
                Map.of(
                        "prisonerId", prisoner.prisonerId(),
                        "invitation", invitationId,
                        "name", prisoner.details().nameFor(language),
                        "country", prisoner.details().country().name())));
    }
}
