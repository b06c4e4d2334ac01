package org.vestka.platform.messaging.stored;

import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.RandomId;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Marks;
import org.vestka.platform.messaging.Outgoing;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.wire.FactsCodec;

/**
 * A collection of aggregates, each one document {@code {_id, version, state, said, outbox, heard}}: the state, what is to
 * be said of it and how far it has heard change together in one write on {@code {_id, version}}, or not at all.
 *
 * <p>Methods throw Spring's {@code DataAccessException} when the store does not answer: what became of the write is then
 * unknown, and the caller asks again by the same id.
 *
 * @param <S> the annotation-free record of the state
 * @param <E> the sealed family of its events
 */
public class Aggregates<S, E> implements Marks {

    static final String OUTBOX = "outbox";
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String SAID = "said";
    private static final String HEARD = "heard";

    /** Writers of one aggregate that collide more often than this are a fault, not bad luck. */
    private static final int TRIES = 30;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,100}");
    private static final Logger log = LoggerFactory.getLogger(Aggregates.class);

    private final String name;
    private final Documents documents;
    private final Class<S> type;
    private final Announcer<E> announcer;
    private final MongoTemplate template;
    private final Outbound outbound;
    private final @Nullable FactsCodec facts;
    private final Clock clock;

    Aggregates(
            String name,
            Class<S> type,
            Announcer<E> announcer,
            MongoTemplate template,
            Outbound outbound,
            @Nullable FactsCodec facts,
            Clock clock) {
        this.name = name;
        this.documents = new Documents(name, template);
        this.type = type;
        this.announcer = announcer;
        this.template = template;
        this.outbound = outbound;
        this.facts = facts;
        this.clock = clock;
        // The embedded store finds {_id, version} by an index of exactly these fields, and by a scan without.
        documents.index(new IndexOptions().unique(true), "_id", VERSION);
        documents.index(
                new IndexOptions()
                        .name("unsaid")
                        .partialFilterExpression(new Document(OUTBOX + ".0", new Document("$exists", true))),
                OUTBOX + ".at");
        outbound.watch(name);
    }

    // Indexes, declared where the collection is made

    /**
     * Declares that no two documents have the same value there; a null is a value. Also makes {@link #findByUnique} fast.
     *
     * @param fields paths such as {@code state.code}; several form one compound index
     */
    public Aggregates<S, E> ensureUnique(String... fields) {
        documents.index(new IndexOptions().unique(true), fields);
        return this;
    }

    /** As {@link #ensureUnique}, but documents without the (single) field do not count. */
    public Aggregates<S, E> ensureUniqueWhenThere(String field) {
        documents.index(new IndexOptions().unique(true).sparse(true), field);
        return this;
    }

    /** Declares an index for look-ups and lists; the embedded store ignores it and scans. */
    public Aggregates<S, E> ensureIndex(String... fields) {
        documents.index(new IndexOptions(), fields);
        return this;
    }

    // Reading

    public Optional<S> find(String id) {
        return documents.find(id).map(this::state);
    }

    /** The state with its version. */
    public Optional<Stored<S>> findStored(String id) {
        return documents.find(id).map(this::stored);
    }

    /** Those that are there, in no order; give at most some hundreds of ids. */
    public List<Stored<S>> findAll(Collection<String> ids) {
        return list(new Document("_id", new Document("$in", List.copyOf(ids))), null, 0, 0);
    }

    /** The one with this value in a field that was declared unique. */
    public Optional<Stored<S>> findByUnique(String field, Object value) {
        return documents.findOne(new Document(field, value)).map(this::stored);
    }

    /**
     * A page of those whose fields have these values, all of them; ordered by a field, upwards. On the embedded store this
     * reads the whole collection: queues that people work from are {@link OpenPieces}.
     *
     * @param equal values by path, such as {@code state.status}; empty for everything
     */
    public Page<Stored<S>> page(Map<String, ?> equal, String orderBy, int number, int size) {
        Document query = new Document();
        equal.forEach(query::append);
        long total = documents.count(query);
        List<Stored<S>> items = list(query, new Document(orderBy, 1).append("_id", 1), (number - 1) * size, size);
        return new Page<>(items, number, size, total);
    }

    /** Reads every aggregate once, in no order, holding a few in memory at a time. */
    public void forEach(Consumer<Stored<S>> visitor) {
        documents.each(new Document(), null, document -> visitor.accept(stored(document)));
    }

    public long count() {
        return documents.count(new Document());
    }

    // Changing

    /**
     * Stores a new aggregate with its first events.
     *
     * @param id letters, digits, hyphens and colons; derived from the request where a double request must be one aggregate
     * @throws org.vestka.platform.messaging.OutboxFull before anything is stored
     */
    public Creation<S> create(String id, S state, List<E> events) {
        return create(id, state, events, null);
    }

    /**
     * Lets the domain decide about the aggregate as it is now, and stores what follows; asks it again when another writer
     * came first.
     *
     * @param decide free of effects, since it may be asked several times
     * @throws org.vestka.platform.messaging.OutboxFull before anything is stored
     * @throws OptimisticLockingFailureException when other writers came first {@value #TRIES} times
     * @throws org.springframework.dao.DuplicateKeyException when the new state takes a value that another document has and
     *     that must be unique
     */
    public <R> Outcome<S, R> change(String id, Function<S, Decision<S, E, R>> decide) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document document = documents.find(id).orElse(null);
            if (document == null) {
                return new Outcome.NotFound<>();
            }
            S state = state(document);
            switch (decide.apply(state)) {
                case Decision.Unchanged<S, E, R>() -> {
                    return new Outcome.Unchanged<>(state);
                }
                case Decision.Refused<S, E, R>(R reason) -> {
                    return new Outcome.Refused<>(reason);
                }
                case Decision.Changed<S, E, R>(S next, List<E> events) -> {
                    if (save(document, next, events, null)) {
                        return new Outcome.Done<>(next);
                    }
                }
            }
            stepAside(attempt);
        }
        throw new OptimisticLockingFailureException("Other writers of " + name + " came first too often");
    }

    // Hearing

    /**
     * Creates the aggregate that an event asks for; its mark is then the event's sequence. When it is there already the
     * event was seen, and at most the mark goes on.
     *
     * @param id derived from the event's ids, so that the same event makes the same document
     */
    public Verdict createOnHearing(Heard<?> heard, String id, S state, List<E> events) {
        return switch (create(id, state, events, heard)) {
            case Creation.Created<S> created -> Verdict.HANDLED;
            case Creation.Taken<S> taken -> throw new IllegalStateException("Another document has a value of this one");
            case Creation.AlreadyThere<S> there -> {
                Verdict verdict = passOver(heard.fromHere(), id);
                yield verdict == Verdict.NOTHING_TO_DO ? Verdict.SEEN : verdict;
            }
        };
    }

    /** As {@link #change}, checking and advancing the mark in the same write; {@code NOT_THERE} without a document. */
    public <R> Verdict changeOnHearing(Heard<?> heard, String id, Function<S, Decision<S, E, R>> decide) {
        return onHearing(heard, id, state -> state.map(decide).orElse(null));
    }

    /**
     * As {@link #changeOnHearing}, for an aggregate that the event creates where it is missing.
     *
     * @param decide gets what is there; {@code Unchanged} or {@code Refused} about nothing leaves nothing
     */
    public <R> Verdict createOrChangeOnHearing(
            Heard<?> heard, String id, Function<Optional<S>, Decision<S, E, R>> decide) {
        return onHearing(heard, id, decide::apply);
    }

    @Override
    public Verdict passOver(Heard<?> heard, String id) {
        Verdict verdict = onHearing(heard, id, state -> state.isEmpty() ? null : Decision.unchanged());
        return verdict.whenNotThere(Verdict.NOTHING_TO_DO);
    }

    private <R> Verdict onHearing(
            Heard<?> heard, String id, Function<Optional<S>, @Nullable Decision<S, E, R>> decide) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document document = documents.find(id).orElse(null);
            if (document != null) {
                Verdict verdict =
                        check(heard, document.get(HEARD, Document.class).getLong(heard.line()));
                if (verdict != Verdict.HANDLED) {
                    return verdict;
                }
            }
            Optional<S> state = Optional.ofNullable(document).map(this::state);
            @Nullable Decision<S, E, R> decision = decide.apply(state);
            if (decision == null) {
                return Verdict.NOT_THERE;
            }
            @Nullable Verdict verdict = document == null ? begin(heard, id, decision) : goOn(heard, document, decision);
            if (verdict != null) {
                return verdict;
            }
            stepAside(attempt);
        }
        throw new OptimisticLockingFailureException("Other writers of " + name + " came first too often");
    }

    /** Null when somebody else created it meanwhile. */
    private <R> @Nullable Verdict begin(Heard<?> heard, String id, Decision<S, E, R> decision) {
        return switch (decision) {
            case Decision.Unchanged<S, E, R>() -> Verdict.NOTHING_TO_DO;
            case Decision.Refused<S, E, R>(R reason) -> refused(heard, reason);
            case Decision.Changed<S, E, R>(S state, List<E> events) ->
                switch (create(id, state, events, heard)) {
                    case Creation.Created<S> created -> Verdict.HANDLED;
                    case Creation.AlreadyThere<S> there -> null;
                    case Creation.Taken<S> taken ->
                        throw new IllegalStateException("Another document has a value of this one");
                };
        };
    }

    /** Null when somebody else changed it meanwhile. */
    private <R> @Nullable Verdict goOn(Heard<?> heard, Document document, Decision<S, E, R> decision) {
        return switch (decision) {
            case Decision.Changed<S, E, R>(S next, List<E> events) ->
                save(document, next, events, heard) ? Verdict.HANDLED : null;
            case Decision.Unchanged<S, E, R>() -> save(document, null, List.of(), heard) ? Verdict.NOTHING_TO_DO : null;
            case Decision.Refused<S, E, R>(R reason) ->
                save(document, null, List.of(), heard) ? refused(heard, reason) : null;
        };
    }

    private Verdict refused(Heard<?> heard, @Nullable Object reason) {
        // Only the name of the reason: a reason may carry what was asked for.
        log.info(
                "{} refused {} {}: {}",
                name,
                heard.envelope().type(),
                heard.eventId(),
                reason instanceof Enum<?> code
                        ? code.name()
                        : reason == null ? "" : reason.getClass().getSimpleName());
        return Verdict.REFUSED;
    }

    /**
     * {@code HANDLED} when the event may be handled now.
     *
     * @param mark the highest sequence that the document has heard of the line; null for none
     */
    Verdict check(Heard<?> heard, @Nullable Long mark) {
        if (mark == null) {
            return heard.anyStart() || heard.passed().covers(0, heard.sequence()) ? Verdict.HANDLED : Verdict.GAP;
        }
        if (heard.sequence() <= mark) {
            return Verdict.SEEN;
        }
        return heard.passed().covers(mark, heard.sequence()) ? Verdict.HANDLED : Verdict.GAP;
    }

    // The one write

    private Creation<S> create(String id, S state, List<E> events, @Nullable Heard<?> heard) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An id is made of letters, digits, hyphens and colons");
        }
        Document said = new Document();
        List<OutboxEntry> unsent = entries(events, said);
        Document document = new Document("_id", id)
                .append(VERSION, 1L)
                .append(STATE, converted(state))
                .append(SAID, said)
                .append(OUTBOX, unsent.stream().map(OutboxEntry::toDocument).toList())
                .append(HEARD, heard == null ? new Document() : new Document(heard.line(), heard.sequence()));
        if (!documents.insert(document)) {
            return documents
                    .find(id)
                    .<Creation<S>>map(there -> new Creation.AlreadyThere<>(state(there)))
                    .orElseGet(Creation.Taken::new);
        }
        if (!unsent.isEmpty()) {
            outbound.saved(name, id, unsent);
        }
        return new Creation.Created<>(state);
    }

    /**
     * @param before as it was read
     * @param next null to keep the state
     * @param heard whose mark to set, or null
     * @return false when it has changed since it was read
     */
    private boolean save(Document before, @Nullable S next, List<E> events, @Nullable Heard<?> heard) {
        String id = before.getString("_id");
        long version = before.getLong(VERSION);
        Document said = before.get(SAID, Document.class);
        List<OutboxEntry> fresh = entries(events, said);
        Document set = new Document(VERSION, version + 1);
        if (next != null) {
            set.append(STATE, converted(next));
        }
        if (heard != null) {
            set.append(HEARD + "." + heard.line(), heard.sequence());
        }
        Document update = new Document("$set", set);
        if (!fresh.isEmpty()) {
            set.append(SAID, said);
            List<Document> each = fresh.stream().map(OutboxEntry::toDocument).toList();
            update.append("$push", new Document(OUTBOX, new Document("$each", each)));
        }
        // The outbox comes back with the answer: the relay then knows what stands before the new entries, whoever put
        // it
        // there, and needs no read of its own.
        Optional<Document> after = documents.updateAndGet(
                new Document("_id", id).append(VERSION, version), update, false, new Document(OUTBOX, 1));
        if (after.isPresent() && !fresh.isEmpty()) {
            outbound.saved(name, id, OutboxEntry.outboxOf(after.get()));
        }
        return after.isPresent();
    }

    /** The entries of these events; counts them in {@code said}. */
    private List<OutboxEntry> entries(List<E> events, Document said) {
        if (events.isEmpty()) {
            return List.of();
        }
        outbound.admit();
        List<OutboxEntry> entries = new ArrayList<>();
        for (E event : events) {
            for (Outgoing outgoing : announcer.announce(event)) {
                @Nullable Long last = said.getLong(outgoing.key());
                long sequence = last == null ? 1 : last + 1;
                said.append(outgoing.key(), sequence);
                entries.add(entry(outgoing, sequence));
            }
        }
        return entries;
    }

    private OutboxEntry entry(Outgoing outgoing, long sequence) {
        String eventId = RandomId.next();
        Map<String, byte[]> content = new java.util.LinkedHashMap<>();
        outgoing.content().forEach((field, text) -> content.put(field, text.ciphertext()));
        @Nullable Object plain = outgoing.facts();
        return new OutboxEntry(
                eventId,
                outgoing.topic(),
                outgoing.key(),
                outgoing.type(),
                outgoing.schemaVersion(),
                sequence,
                clock.instant(),
                plain == null
                        ? null
                        : Objects.requireNonNull(facts, "the bus keyset")
                                .seal(plain, eventId, outgoing.type(), outgoing.key()),
                content);
    }

    // Documents

    private List<Stored<S>> list(Document query, @Nullable Document order, int skip, int limit) {
        return documents.list(query, order, skip, limit).stream()
                .map(this::stored)
                .toList();
    }

    private Stored<S> stored(Document document) {
        return new Stored<>(document.getString("_id"), document.getLong(VERSION), state(document));
    }

    private S state(Document document) {
        return template.getConverter().read(type, document.get(STATE, Document.class));
    }

    private Document converted(S state) {
        Document document = new Document();
        template.getConverter().write(state, document);
        return document;
    }

    private static void stepAside(int attempt) {
        java.util.concurrent.locks.LockSupport.parkNanos(
                java.util.concurrent.ThreadLocalRandom.current().nextLong(200_000L * (attempt + 1)));
    }
}
