package org.vestka.platform.messaging.stored;

import com.mongodb.client.model.IndexOptions;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;

/**
 * A service's own copies of what another service says in full, from a compacted topic: the newest sequence wins, and what
 * compaction dropped in between is not missed.
 *
 * @param <C> the annotation-free record of the fields that this service reads
 */
public final class Copies<C> {

    private static final String SEQUENCE = "sequence";
    private static final String COPY = "copy";
    private static final int TRIES = 30;

    private final Documents documents;
    private final Class<C> type;
    private final MongoTemplate template;

    Copies(String name, Class<C> type, MongoTemplate template) {
        this.documents = new Documents(name, template);
        this.type = type;
        this.template = template;
        documents.index(new IndexOptions().unique(true), "_id", SEQUENCE);
    }

    /** Declares an index for look-ups, on paths such as {@code copy.status}; the embedded store scans. */
    public Copies<C> ensureIndex(String... fields) {
        documents.index(new IndexOptions(), fields);
        return this;
    }

    public Optional<C> find(String id) {
        return documents.find(id).flatMap(this::copy);
    }

    /** Those that are there, by id; give at most some hundreds of ids. */
    public Map<String, C> findAll(Collection<String> ids) {
        Map<String, C> copies = new HashMap<>();
        visit(new Document("_id", new Document("$in", List.copyOf(ids))), copies::put);
        return copies;
    }

    /** At most {@code limit} of those with this value in a field such as {@code copy.status}, in no order. */
    public List<C> findBy(String field, Object value, int limit) {
        return documents.list(new Document(field, value), null, 0, limit).stream()
                .flatMap(document -> copy(document).stream())
                .toList();
    }

    /** Reads every copy once, holding a few in memory at a time. */
    public void forEach(BiConsumer<String, C> visitor) {
        visit(new Document(), visitor);
    }

    /** Keeps this copy unless a newer one is there. */
    public Verdict keep(Heard<?> heard, String id, C copy) {
        Document converted = new Document();
        template.getConverter().write(copy, converted);
        return put(heard.envelope(), id, converted);
    }

    /** The last word was said of it: forgets the copy, and remembers only that it is gone. */
    public Verdict forget(Envelope envelope, String id) {
        return put(envelope, id, null);
    }

    private Verdict put(Envelope envelope, String id, @Nullable Document copy) {
        long sequence = envelope.sequence();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            @Nullable Document there = documents.find(id).orElse(null);
            if (there != null && there.getLong(SEQUENCE) >= sequence) {
                return Verdict.SEEN;
            }
            boolean first = there == null
                    ? documents.insert(
                            new Document("_id", id).append(SEQUENCE, sequence).append(COPY, copy))
                    : documents.update(
                            new Document("_id", id).append(SEQUENCE, there.getLong(SEQUENCE)),
                            new Document("$set", new Document(SEQUENCE, sequence).append(COPY, copy)));
            if (first) {
                return Verdict.HANDLED;
            }
        }
        throw new OptimisticLockingFailureException("Other writers of " + documents.name() + " came first too often");
    }

    private void visit(Document query, BiConsumer<String, C> visitor) {
        documents.each(
                query,
                null,
                document -> copy(document).ifPresent(copy -> visitor.accept(document.getString("_id"), copy)));
    }

    private Optional<C> copy(Document document) {
        return Optional.ofNullable(document.get(COPY, Document.class))
                .map(copy -> template.getConverter().read(type, copy));
    }
}
