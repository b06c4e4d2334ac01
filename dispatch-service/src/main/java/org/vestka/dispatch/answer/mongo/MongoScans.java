package org.vestka.dispatch.answer.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.dispatch.answer.Scans;
import org.vestka.platform.kernel.SealedText;

/** Sealed pictures, a document each: a page of an answer is a few hundred kilobytes, far below what a document may hold. */
public final class MongoScans implements Scans {

    private static final String COLLECTION = "scans";

    private final MongoTemplate template;

    public MongoScans(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void keep(String scanId, Kept scan) {
        Document document = new Document("_id", scanId)
                .append("sealed", new Binary(scan.sealed().ciphertext()))
                .append("digest", scan.digest())
                .append("mediaType", scan.mediaType());
        try {
            scans().insertOne(document);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Optional<Kept> find(String scanId) {
        return Optional.ofNullable(scans().find(new Document("_id", scanId)).first())
                .map(document -> new Kept(
                        new SealedText(document.get("sealed", Binary.class).getData()),
                        document.getString("digest"),
                        document.getString("mediaType")));
    }

    @Override
    public void remove(String scanId) {
        scans().deleteOne(new Document("_id", scanId));
    }

    private MongoCollection<Document> scans() {
        return template.getCollection(COLLECTION);
    }
}
