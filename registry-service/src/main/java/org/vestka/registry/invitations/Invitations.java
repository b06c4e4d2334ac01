package org.vestka.registry.invitations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All invitations. */
public interface Invitations {

    /** Keeps a new one; the same again changes nothing. */
    void keep(Invitation invitation);

    /** Who is reached by a code; empty for what is no code, or was taken back: both alike. */
    Optional<String> prisonerBehind(String code);

    /** Those that lead to a prisoner, at most two hundred. */
    List<Invitation> to(String prisonerId);

    /** Those of these ids that are there, in no order; at most some hundreds. */
    List<Invitation> findAll(Collection<String> invitationIds);

    /** Takes one back; of one that is none nothing comes. */
    void revoke(String invitationId, LocalDate today);
}
