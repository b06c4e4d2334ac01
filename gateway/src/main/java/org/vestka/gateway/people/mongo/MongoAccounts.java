package org.vestka.gateway.people.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.vestka.gateway.people.Account;
import org.vestka.gateway.people.Accounts;

/** Accounts as documents, changed by compare-and-set on their version. */
public final class MongoAccounts implements Accounts {

    private static final String COLLECTION = "accounts";
    private static final int MOST = 500;
    private static final int MOST_TRIES = 50;

    private final MongoTemplate store;

    public MongoAccounts(MongoTemplate store) {
        this.store = store;
        store.indexOps(COLLECTION).createIndex(new Index("name", Sort.Direction.ASC).unique());
        store.indexOps(COLLECTION)
                .createIndex(new Index("_id", Sort.Direction.ASC)
                        .on("version", Sort.Direction.ASC)
                        .unique());
    }

    @Override
    public Optional<Account> find(String id) {
        return Optional.ofNullable(store.findById(id, Account.class, COLLECTION));
    }

    @Override
    public Optional<Account> named(String name) {
        return Optional.ofNullable(
                store.findOne(Query.query(Criteria.where("name").is(name)), Account.class, COLLECTION));
    }

    @Override
    public List<Account> all() {
        return store.find(new Query().with(Sort.by("name")).limit(MOST), Account.class, COLLECTION);
    }

    @Override
    public boolean add(Account account) {
        try {
            store.insert(account, COLLECTION);
            return true;
        } catch (DuplicateKeyException nameIsTaken) {
            return false;
        }
    }

    @Override
    public Optional<Account> change(String id, UnaryOperator<Account> change) {
        for (int i = 0; i < MOST_TRIES; i++) {
            Optional<Account> found = find(id);
            if (found.isEmpty()) {
                return found;
            }
            Account changed = nextVersion(change.apply(found.get()));
            Query asFound = Query.query(
                    Criteria.where("_id").is(id).and("version").is(found.get().version()));
            if (store.findAndReplace(asFound, changed, COLLECTION) != null) {
                return Optional.of(changed);
            }
        }
        throw new IllegalStateException("An account is changed by too many at once");
    }

    private static Account nextVersion(Account account) {
        return new Account(
                account.id(),
                account.version() + 1,
                account.name(),
                account.password(),
                account.roles(),
                account.open(),
                account.failures(),
                account.restsUntil(),
                account.sessionsSince());
    }
}
