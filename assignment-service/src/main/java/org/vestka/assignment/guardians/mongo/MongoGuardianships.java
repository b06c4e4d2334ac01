package org.vestka.assignment.guardians.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.vestka.assignment.guardians.GuardianEvent;
import org.vestka.assignment.guardians.Guardianship;
import org.vestka.assignment.guardians.Guardianships;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Stored;
import org.vestka.platform.sealing.Pepper;
import org.vestka.platform.sealing.WordCode;

/** Guardianships as aggregates with an outbox; only keyed hashes of words are kept. */
public final class MongoGuardianships implements Guardianships {

    private static final String PURPOSE = "guardian-code";
    private static final String CODE_HASH = "state.codeHash";
    private static final String CONTACT = "state.contactId";
    private static final String SINCE = "state.since";
    private static final int MOST = 200;

    private final Aggregates<Guardianship, GuardianEvent> documents;
    private final Pepper pepper;

    public MongoGuardianships(Aggregates<Guardianship, GuardianEvent> documents, Pepper pepper) {
        this.documents = documents
                .ensureUnique(CODE_HASH)
                .ensureUniqueWhenThere(CONTACT)
                .ensureIndex("state.prisonerId")
                .ensureIndex("state.status", "state.approved", SINCE);
        this.pepper = pepper;
    }

    @Override
    public Optional<Guardianship> find(String guardianshipId) {
        return documents.find(guardianshipId);
    }

    @Override
    public Optional<Guardianship> byCode(WordCode code) {
        return pepper.hashes(PURPOSE, code.value()).stream()
                .flatMap(hash -> documents.findByUnique(CODE_HASH, hash).stream())
                .map(Stored::state)
                .findFirst();
    }

    @Override
    public Optional<Guardianship> byContact(String contactId) {
        return documents.findByUnique(CONTACT, contactId).map(Stored::state);
    }

    @Override
    public String hash(WordCode code) {
        return pepper.hash(PURPOSE, code.value());
    }

    @Override
    public List<Guardianship> of(String prisonerId) {
        return documents.page(Map.of("state.prisonerId", prisonerId), SINCE, 1, MOST).items().stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public Page<Guardianship> unapproved(int number, int size) {
        Page<Stored<Guardianship>> page = documents.page(
                Map.of("state.status", Guardianship.Status.ACTIVE.name(), "state.approved", false),
                SINCE,
                number,
                size);
        return new Page<>(page.items().stream().map(Stored::state).toList(), page.number(), page.size(), page.total());
    }

    @Override
    public void forEach(Consumer<Guardianship> consumer) {
        documents.forEach(stored -> consumer.accept(stored.state()));
    }

    @Override
    public void add(Decision.Changed<Guardianship, GuardianEvent, Silence> begun) {
        documents.create(begun.state().guardianshipId(), begun.state(), begun.events());
    }

    @Override
    public void change(
            String guardianshipId, Function<Guardianship, Decision<Guardianship, GuardianEvent, Silence>> what) {
        documents.change(guardianshipId, what);
    }
}
