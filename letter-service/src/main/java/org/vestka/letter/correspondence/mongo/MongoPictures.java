package org.vestka.letter.correspondence.mongo;

import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.correspondence.Pictures;
import org.vestka.platform.kernel.SealedText;

/** Pictures as {@code {_id: letterId, sealed}}: a few hundred kilobytes each, far below what a document may have. */
final class MongoPictures implements Pictures {

    private static final String COLLECTION = "pictures";

    private final MongoTemplate template;

    MongoPictures(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void keep(String letterId, SealedText picture) {
        Document id = new Document("_id", letterId);
        Document document = new Document(id).append("sealed", new Binary(picture.ciphertext()));
        template.execute(COLLECTION, pictures -> pictures.replaceOne(id, document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<SealedText> find(String letterId) {
        return Optional.ofNullable(template.execute(
                        COLLECTION,
                        pictures -> pictures.find(new Document("_id", letterId)).first()))
                .map(found -> new SealedText(found.get("sealed", Binary.class).getData()));
    }

    @Override
    public boolean has(String letterId) {
        return Optional.ofNullable(template.execute(
                        COLLECTION,
                        pictures -> pictures.find(new Document("_id", letterId))
                                .projection(new Document("_id", 1))
                                .first()))
                .isPresent();
    }

    @Override
    public void remove(String letterId) {
        template.execute(COLLECTION, pictures -> pictures.deleteOne(new Document("_id", letterId)));
    }
}
