package org.vestka.platform.messaging.wire;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record as the broker gave it.
 *
 * @param value null in a tombstone
 */
public record Received(
        String topic, int partition, long offset, byte @Nullable [] key, Headers headers, byte @Nullable [] value) {

    public static Received from(ConsumerRecord<byte[], byte[]> event) {
        return new Received(
                event.topic(), event.partition(), event.offset(), event.key(), event.headers(), event.value());
    }

    /** Names the record for ever: {@code topic|partition|offset}. */
    public String place() {
        return topic + "|" + partition + "|" + offset;
    }
}
