package org.vestka.platform.messaging;

import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.platform.messaging.topics.TopicTable;

/** A service that has things and says what they do. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class Speaker {

    public static final TopicTable TABLE = new TopicTable(List.of(
            new TopicTable.Topic("things", false, 90),
            new TopicTable.Topic("places", true, null),
            new TopicTable.Topic("tides", false, 90)));

    @Bean
    TopicTable topicTable() {
        return TABLE;
    }

    @Bean
    Aggregates<Thing, Thing.Event> things(StoredCollections stored) {
        return stored.aggregates("things", Thing.class, Thing::announce);
    }
}
