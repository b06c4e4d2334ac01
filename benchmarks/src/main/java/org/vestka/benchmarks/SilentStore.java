package org.vestka.benchmarks;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.messaging.stored.StoredForms;

/** What a service keeps, as it keeps it, without the service: nothing is said of what is put in. */
final class SilentStore {

    private SilentStore() {}

    static StoredCollections over(MongoClient client, String database) {
        MongoCustomConversions conversions = StoredForms.conversions();
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        MappingMongoConverter converter = StoredForms.converter(context, conversions);
        converter.afterPropertiesSet();
        var template = new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, database), converter);
        return StoredCollections.mute(template, Clock.systemUTC());
    }
}
