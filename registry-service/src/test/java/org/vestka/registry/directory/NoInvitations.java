package org.vestka.registry.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vestka.registry.invitations.Invitation;
import org.vestka.registry.invitations.Invitations;

/** Nobody is invited in these tests. */
public final class NoInvitations implements Invitations {

    @Override
    public void keep(Invitation invitation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> prisonerBehind(String code) {
        return Optional.empty();
    }

    @Override
    public List<Invitation> to(String prisonerId) {
        return List.of();
    }

    @Override
    public List<Invitation> findAll(Collection<String> invitationIds) {
        return List.of();
    }

    @Override
    public void revoke(String invitationId, LocalDate today) {}
}
