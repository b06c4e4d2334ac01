package org.vestka.assignment.guardians.mongo;

import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.assignment.guardians.SealedAddresses;
import org.vestka.platform.kernel.SealedText;

/** Addresses as {@code {_id, address, language}}. */
public final class MongoSealedAddresses implements SealedAddresses {

    private static final String COLLECTION = "contacts";

    private final MongoTemplate template;

    public MongoSealedAddresses(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void keep(SealedAddress address) {
        Document id = new Document("_id", address.contactId());
        template.getCollection(COLLECTION)
                .replaceOne(
                        id,
                        new Document(id)
                                .append("address", new Binary(address.address().ciphertext()))
                                .append("language", address.language()),
                        new ReplaceOptions().upsert(true));
    }

    @Override
    public void forget(String contactId) {
        template.getCollection(COLLECTION).deleteOne(new Document("_id", contactId));
    }

    @Override
    public Optional<SealedAddress> find(String contactId) {
        @Nullable
        Document found = template.getCollection(COLLECTION)
                .find(new Document("_id", contactId))
                .first();
        return Optional.ofNullable(found)
                .map(there -> new SealedAddress(
                        contactId,
                        new SealedText(there.get("address", Binary.class).getData()),
                        there.getString("language")));
    }
}
