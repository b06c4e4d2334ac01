package org.vestka.dispatch.answer.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.dispatch.answer.Scans;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.stored.OpenPieces;

/** Sealed pictures, a document each: a page of an answer is a few hundred kilobytes, far below what a document may hold. */
public final class MongoScans implements Scans {

    private static final String COLLECTION = "scans";

    private static final String REPLY = "reply";

    private final MongoTemplate template;
    private final OpenPieces loose;

    /** @param loose the list of pictures that no answer holds yet */
    public MongoScans(MongoTemplate template, OpenPieces loose) {
        this.template = template;
        this.loose = loose;
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

    @Override
    public void loose(String scanId, String replyId) {
        loose.open(scanId, Map.of(REPLY, replyId));
    }

    @Override
    public void held(String scanId) {
        loose.close(scanId);
    }

    @Override
    public List<Loose> loose(Instant before, int most) {
        return loose.page(Map.of(), 1, Math.min(most, Page.LARGEST)).items().stream()
                .filter(piece -> piece.since().isBefore(before))
                .map(piece -> new Loose(piece.id(), piece.labels().getOrDefault(REPLY, "")))
                .toList();
    }

    private MongoCollection<Document> scans() {
        return template.getCollection(COLLECTION);
    }
}
