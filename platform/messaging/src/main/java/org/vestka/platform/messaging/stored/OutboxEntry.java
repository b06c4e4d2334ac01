package org.vestka.platform.messaging.stored;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.messaging.Envelope;

/**
 * One thing that is still to be said, as it lies in an outbox: sealed already.
 *
 * @param at when it was saved, exactly; it leaves rounded
 * @param facts sealed for this event; null for a tombstone
 * @param content sealed fields by name
 */
public record OutboxEntry(
        String eventId,
        String topic,
        String key,
        String type,
        int schemaVersion,
        long sequence,
        Instant at,
        byte @Nullable [] facts,
        Map<String, byte[]> content) {

    /** About how much memory it takes while it waits, in bytes. */
    public int weight() {
        int weight = 500 + (facts == null ? 0 : facts.length);
        for (byte[] field : content.values()) {
            weight += field.length;
        }
        return weight;
    }

    /** Its line, when this aggregate says it. */
    public String line(String aggregateId) {
        return Envelope.line(aggregateId, key);
    }

    Document toDocument() {
        Document fields = new Document();
        content.forEach((name, bytes) -> fields.append(name, new Binary(bytes)));
        return new Document("id", eventId)
                .append("topic", topic)
                .append("key", key)
                .append("type", type)
                .append("schema", schemaVersion)
                .append("sequence", sequence)
                .append("at", Date.from(at))
                .append("facts", facts == null ? null : new Binary(facts))
                .append("content", fields);
    }

    static OutboxEntry from(Document document) {
        Map<String, byte[]> content = new LinkedHashMap<>();
        document.get("content", Document.class).forEach((name, bytes) -> content.put(name, ((Binary) bytes).getData()));
        @Nullable Binary facts = document.get("facts", Binary.class);
        return new OutboxEntry(
                document.getString("id"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("type"),
                document.getInteger("schema"),
                document.getLong("sequence"),
                document.getDate("at").toInstant(),
                facts == null ? null : facts.getData(),
                content);
    }

    /** What the outbox of a document holds, in order. */
    public static List<OutboxEntry> outboxOf(Document document) {
        return document.getList(Aggregates.OUTBOX, Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .toList();
    }
}
