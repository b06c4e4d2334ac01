package org.vestka.platform.messaging;

import java.time.Instant;

/**
 * The clear part of an event: all that an operator, a log or a metric may ever see of it.
 *
 * @param topic where it was said
 * @param key of the record; order is kept per key
 * @param eventId random id of the event
 * @param type explicit type on the wire, such as {@code thing.happened}; never a class name
 * @param schemaVersion major version of the type's schema, from 1
 * @param source the service that said it
 * @param aggregateId the random id of the aggregate that speaks
 * @param sequence position in its line, from 1 without gaps (see {@link #line()})
 * @param time when it happened, rounded down to the hour
 */
public record Envelope(
        String topic,
        String key,
        String eventId,
        String type,
        int schemaVersion,
        String source,
        String aggregateId,
        long sequence,
        Instant time) {

    /**
     * The line that {@link #sequence()} counts along: one aggregate speaking under one key. An aggregate that speaks
     * under several keys counts each for itself, since only the records of one key arrive in order.
     */
    public String line() {
        return line(aggregateId, key);
    }

    /** The name of the line of an aggregate under a key. */
    public static String line(String aggregateId, String key) {
        return key.equals(aggregateId) ? aggregateId : aggregateId + "@" + key;
    }
}
