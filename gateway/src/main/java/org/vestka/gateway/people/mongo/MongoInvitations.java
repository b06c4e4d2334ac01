package org.vestka.gateway.people.mongo;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.vestka.gateway.people.Invitation;
import org.vestka.gateway.people.Invitations;

/** Invitations as documents; using one is deleting it, which one alone can do. */
public final class MongoInvitations implements Invitations {

    private static final String COLLECTION = "invitations";

    private final MongoTemplate store;

    public MongoInvitations(MongoTemplate store) {
        this.store = store;
    }

    @Override
    public void add(Invitation invitation) {
        store.insert(invitation, COLLECTION);
    }

    @Override
    public Optional<Invitation> find(String id) {
        return Optional.ofNullable(store.findById(id, Invitation.class, COLLECTION));
    }

    @Override
    public boolean use(String id) {
        return store.remove(Query.query(Criteria.where("_id").is(id)), COLLECTION)
                        .getDeletedCount()
                == 1;
    }

    @Override
    public void forgetLapsed(Instant now) {
        store.remove(Query.query(Criteria.where("until").lt(now)), COLLECTION);
    }
}
