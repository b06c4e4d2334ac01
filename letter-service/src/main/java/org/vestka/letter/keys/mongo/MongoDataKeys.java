package org.vestka.letter.keys.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.keys.DataKeys;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.DataKeyWrapping;

/** Data keys as {@code {_id: threadId, wrapped}}: one collection, so that one deletion erases a thread. */
final class MongoDataKeys implements DataKeys {

    private static final String COLLECTION = "data_keys";
    private static final String WRAPPED = "wrapped";

    private final MongoTemplate template;
    private final DataKeyWrapping wrapping;

    MongoDataKeys(MongoTemplate template, DataKeyWrapping wrapping) {
        this.template = template;
        this.wrapping = wrapping;
    }

    @Override
    public DataKey forWriting(String threadId) {
        return byThread(threadId)
                .or(() -> insert(threadId, DataKey.fresh()))
                .or(() -> byThread(threadId))
                .orElseThrow(() -> new IllegalStateException("a data key went away while it was made"));
    }

    @Override
    public Optional<DataKey> byThread(String threadId) {
        return Optional.ofNullable(template.execute(
                        COLLECTION,
                        keys -> keys.find(new Document("_id", threadId)).first()))
                .map(found -> wrapping.unwrap(
                        new SealedText(found.get(WRAPPED, Binary.class).getData()), threadId));
    }

    /** Empty when another request made the thread's key first. */
    private Optional<DataKey> insert(String threadId, DataKey key) {
        Document document = new Document("_id", threadId)
                .append(WRAPPED, new Binary(wrapping.wrap(key, threadId).ciphertext()));
        boolean inserted = Boolean.TRUE.equals(template.execute(COLLECTION, keys -> {
            try {
                keys.insertOne(document);
                return true;
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        }));
        return inserted ? Optional.of(key) : Optional.empty();
    }
}
