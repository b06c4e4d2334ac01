package org.vestka.letter;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.Eventually;

/** What stands on the real topics, as an operator could see it. */
final class SaidOnTopics {

    private SaidOnTopics() {}

    /** The types of the events under a key, in order, once there is one. A relay may say an event twice: that is one. */
    static List<String> typesOf(String topic, String key) {
        Map<String, String> types = new LinkedHashMap<>();
        Eventually.value(() -> records(topic, key), found -> !found.isEmpty())
                .forEach(each -> types.putIfAbsent(header(each, "ce_id"), header(each, "ce_type")));
        return List.copyOf(types.values());
    }

    private static String header(ConsumerRecord<String, byte[]> said, String name) {
        return new String(said.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** All records under a key, from the beginning of the topic to its end now. */
    static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                BrokerAndStore.ofThisRun().bootstrapServers());
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (key.equals(each.key())) {
                        found.add(each);
                    }
                });
            }
        }
        return found;
    }
}
