package org.vestka.platform.messaging.topics;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The topic table of the contracts: the only place where topics come from. */
public record TopicTable(List<Topic> topics) {

    /**
     * A topic of the table.
     *
     * @param compacted whether the last word under a key is kept for ever
     * @param retentionDays how long records are kept; null on compacted topics
     */
    public record Topic(
            String name, boolean compacted, @Nullable Integer retentionDays) {}

    /** Reads {@code contracts/topics.json} from the class path. */
    public static TopicTable ofContracts() {
        try (InputStream table = TopicTable.class.getClassLoader().getResourceAsStream("contracts/topics.json")) {
            if (table == null) {
                throw new IllegalStateException("contracts/topics.json is not on the class path");
            }
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(table, TopicTable.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
