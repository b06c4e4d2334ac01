package org.vestka.assignment.guardians.mongo;

import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.platform.kernel.SealedText;

/** Addresses as {@code {_id, address, language}}, or {@code {_id, language, failed}} where mail came back. */
public final class MongoSealedAddresses implements SealedAddresses {

    private static final String COLLECTION = "contacts";
    private static final String FAILED = "failed";

    private final MongoTemplate template;

    public MongoSealedAddresses(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void keep(SealedAddress address) {
        try {
            template.insert(
                    new Document("_id", address.contactId())
                            .append("address", new Binary(address.address().ciphertext()))
                            .append("language", address.language()),
                    COLLECTION);
        } catch (DuplicateKeyException there) {
            // The first one stands: whoever reads mail there is asked, or has answered already.
        }
    }

    @Override
    public void forget(String contactId) {
        template.getCollection(COLLECTION).deleteOne(new Document("_id", contactId));
    }

    @Override
    public void doesNotWork(String contactId) {
        template.getCollection(COLLECTION)
                .updateOne(
                        new Document("_id", contactId),
                        new Document("$set", new Document(FAILED, true)).append("$unset", new Document("address", "")));
    }

    @Override
    public boolean failed(String contactId) {
        return found(contactId).filter(there -> there.getBoolean(FAILED, false)).isPresent();
    }

    private Optional<Document> found(String contactId) {
        @Nullable
        Document found = template.getCollection(COLLECTION)
                .find(new Document("_id", contactId))
                .first();
        return Optional.ofNullable(found);
    }

    @Override
    public Optional<SealedAddress> find(String contactId) {
        return found(contactId)
                .filter(there -> there.containsKey("address"))
                .map(there -> new SealedAddress(
                        contactId,
                        new SealedText(there.get("address", Binary.class).getData()),
                        there.getString("language")));
    }
}
