package org.vestka.gateway.people.mongo;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.vestka.gateway.people.Session;
import org.vestka.gateway.people.Sessions;

/** Sessions as documents; those that are over are swept, because not every store forgets by itself. */
public final class MongoSessions implements Sessions {

    private static final String COLLECTION = "sessions";

    private final MongoTemplate store;

    public MongoSessions(MongoTemplate store) {
        this.store = store;
        store.indexOps(COLLECTION).createIndex(new Index("used", Sort.Direction.ASC));
    }

    @Override
    public void begin(Session session) {
        store.insert(session, COLLECTION);
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(store.findById(id, Session.class, COLLECTION));
    }

    @Override
    public void noteUse(String id, Instant now) {
        store.updateFirst(byId(id), Update.update("used", now), COLLECTION);
    }

    @Override
    public void end(String id) {
        store.remove(byId(id), COLLECTION);
    }

    @Override
    public void forgetOver(Instant now) {
        store.remove(Query.query(Criteria.where("used").lt(now.minus(Session.IDLE))), COLLECTION);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
