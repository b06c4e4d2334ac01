package org.vestka.letter.keys.mongo;

import java.util.Date;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.Releases;
import org.vestka.platform.kernel.RandomId;

/** The audit as documents that are only ever inserted. */
final class MongoReleases implements Releases {

    private static final String COLLECTION = "key_releases";

    private final MongoTemplate template;

    MongoReleases(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void add(Release release) {
        template.insert(
                new Document("_id", RandomId.next())
                        .append("at", Date.from(release.at()))
                        .append("reader", release.reader())
                        .append("purpose", release.purpose().code())
                        .append("threadId", release.threadId()),
                COLLECTION);
    }
}
