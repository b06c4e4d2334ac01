package org.vestka.platform.messaging.stored;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A collection as raw documents, for what has no state to convert. Queries are flat documents: what the driver's builders
 * make ({@code $and}) defeats the indexes of the embedded store. Exceptions are Spring's.
 */
public final class Documents {

    private static final int READ_AT_ONCE = 200;

    private final String name;
    private final MongoTemplate template;

    public Documents(String name, MongoTemplate template) {
        this.name = name;
        this.template = template;
    }

    public String name() {
        return name;
    }

    /** An index over these fields, upwards; real MongoDB uses it, the embedded store only when it is unique. */
    public void index(IndexOptions options, String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            keys.append(field, 1);
        }
        with(found -> found.createIndex(keys, options));
    }

    public Optional<Document> find(String id) {
        return findOne(new Document("_id", id));
    }

    public Optional<Document> findOne(Document query) {
        return with(found -> Optional.ofNullable(found.find(query).first()));
    }

    /** At most {@code limit} documents as the cursor is set up; 0 for all. */
    public List<Document> list(Document query, @Nullable Document order, int skip, int limit) {
        return with(found -> {
            FindIterable<Document> documents = found.find(query).skip(skip).limit(limit);
            return (order == null ? documents : documents.sort(order)).into(new ArrayList<>());
        });
    }

    /**
     * Visits all that the query finds, one after the other, holding a few in memory; while some are visited, the next are on
     * their way.
     */
    public void each(Document query, @Nullable Document projection, Consumer<Document> visitor) {
        with(found -> {
            FindIterable<Document> documents = found.find(query).batchSize(READ_AT_ONCE);
            try (MongoCursor<Document> cursor =
                            (projection == null ? documents : documents.projection(projection)).iterator();
                    ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Document> some = some(cursor);
                while (!some.isEmpty()) {
                    Future<List<Document>> next = reading.submit(() -> some(cursor));
                    some.forEach(visitor);
                    some = result(next);
                }
            }
            return true;
        });
    }

    private static List<Document> some(MongoCursor<Document> cursor) {
        List<Document> some = new ArrayList<>(READ_AT_ONCE);
        while (some.size() < READ_AT_ONCE && cursor.hasNext()) {
            some.add(cursor.next());
        }
        return some;
    }

    /** The driver's own time-outs bound the waiting. */
    private static List<Document> result(Future<List<Document>> next) {
        try {
            return next.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        }
    }

    public long count(Document query) {
        return with(found -> found.countDocuments(query));
    }

    /** False when its id, or another value that must be unique, is there already. */
    public boolean insert(Document document) {
        return with(found -> {
            try {
                found.insertOne(document);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** False when the query found nothing: in a compare-and-set, somebody else came first. */
    public boolean update(Document query, Document update) {
        return with(found -> found.updateOne(query, update).getMatchedCount() == 1);
    }

    /** As {@link #update}, and gives these fields as they are after it. */
    public Optional<Document> updateAndGet(Document query, Document update, boolean orInsert, Document projection) {
        return with(found -> Optional.ofNullable(found.findOneAndUpdate(
                query,
                update,
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .upsert(orInsert)
                        .projection(projection))));
    }

    /** False when the query found nothing. */
    public boolean delete(Document query) {
        return with(found -> found.deleteOne(query).getDeletedCount() == 1);
    }

    /** Many writes in one command, in any order. */
    public void bulk(List<? extends WriteModel<Document>> writes) {
        with(found -> found.bulkWrite(writes, new com.mongodb.client.model.BulkWriteOptions().ordered(false)));
    }

    private <T> T with(Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(template.execute(name, action::apply));
    }
}
