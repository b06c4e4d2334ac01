package org.vestka.registry.invitations.mongo;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.invitations.Invitation;
import org.vestka.registry.invitations.Invitations;

/** Invitations as aggregates of the store that say nothing. */
public final class MongoInvitations implements Invitations {
    private static final String TO = "state.prisonerId";

    private final Aggregates<Invitation, Invitation.Silence> invitations;

    public MongoInvitations(StoredCollections stored) {
        this.invitations = stored.<Invitation, Invitation.Silence>silent("invitations", Invitation.class)
                .ensureIndex(TO);
    }

    @Override
    public void keep(Invitation invitation) {
        invitations.create(invitation.invitationId(), invitation, List.of());
    }

    @Override
    public Optional<String> prisonerBehind(String code) {
        return invitations
                .find(Invitation.idOf(code))
                .filter(invitation -> invitation.revoked() == null)
                .map(Invitation::prisonerId);
    }

    @Override
    public List<Invitation> to(String prisonerId) {
        return invitations
                .page(Map.of(TO, prisonerId), "state.made", 1, Page.LARGEST)
                .map(Stored::state)
                .items();
    }

    @Override
    public List<Invitation> findAll(Collection<String> invitationIds) {
        return invitations.findAll(invitationIds).stream().map(Stored::state).toList();
    }

    @Override
    public void revoke(String invitationId, LocalDate today) {
        invitations.change(invitationId, invitation -> invitation.revokedOn(today));
    }
}
