package org.vestka.letter.correspondence.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.platform.sealing.Pepper;
import org.vestka.platform.sealing.WordCode;

/** Receipts as {@code {_id: keyed hash of the code, letterId}}. */
final class MongoReceipts implements Receipts {

    private static final String COLLECTION = "receipts";
    private static final String PURPOSE = "receipt-code";
    private static final String LETTER = "letterId";

    private final MongoTemplate template;
    private final Pepper pepper;

    MongoReceipts(MongoTemplate template, Pepper pepper) {
        this.template = template;
        this.pepper = pepper;
    }

    @Override
    public void open(WordCode code, String letterId) {
        Document receipt = new Document("_id", pepper.hash(PURPOSE, code.value())).append(LETTER, letterId);
        template.execute(COLLECTION, receipts -> {
            try {
                receipts.insertOne(receipt);
            } catch (MongoWriteException e) {
                // The same form again. A code has 128 random bits: it is never another letter's.
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
            return true;
        });
    }

    @Override
    public Optional<String> letterOf(WordCode code) {
        for (String hash : pepper.hashes(PURPOSE, code.value())) {
            @Nullable
            Document receipt = template.execute(
                    COLLECTION,
                    receipts -> receipts.find(new Document("_id", hash)).first());
            if (receipt != null) {
                return Optional.of(receipt.getString(LETTER));
            }
        }
        return Optional.empty();
    }
}
