package org.vestka.platform.messaging.wire;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.RoundedTime;
import org.vestka.platform.messaging.Envelope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shape of an event as a Kafka record: the envelope in headers with CloudEvents names, the sealed body as JSON
 * {@code {"facts": base64, "content": {field: base64}}}. There are no other headers: a trace id would tie records of
 * several topics together.
 */
public final class Wire {

    private static final String SPEC_VERSION = "1.0";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:-]{1,100}");
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]{1,100}");
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,3}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * The sealed body of an event.
     *
     * @param facts null in no event that was made here, but a reader must expect it
     */
    public record Body(byte @Nullable [] facts, @Nullable Map<String, byte[]> content) {}

    /**
     * The record of an event.
     *
     * @param envelope its time must be rounded; it is the record's timestamp too
     * @param body null for a tombstone
     */
    public ProducerRecord<String, byte[]> write(Envelope envelope, @Nullable Body body) {
        Instant time = RoundedTime.hour(envelope.time());
        byte @Nullable [] value = body == null ? null : json.writeValueAsBytes(body);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(envelope.topic(), null, time.toEpochMilli(), envelope.key(), value);
        Headers headers = event.headers();
        add(headers, "ce_specversion", SPEC_VERSION);
        add(headers, "ce_id", envelope.eventId());
        add(headers, "ce_type", envelope.type());
        add(headers, "ce_source", envelope.source());
        add(headers, "ce_subject", envelope.aggregateId());
        add(headers, "ce_time", time.toString());
        add(headers, "ce_sequence", Long.toString(envelope.sequence()));
        add(headers, "ce_schemaversion", Integer.toString(envelope.schemaVersion()));
        return event;
    }

    /** @throws Unreadable when a header is missing or not what it should be */
    public Envelope envelope(String topic, byte @Nullable [] key, Headers headers) {
        try {
            return new Envelope(
                    topic,
                    fit(ID, key == null ? "" : new String(key, StandardCharsets.UTF_8)),
                    fit(ID, text(headers, "ce_id")),
                    fit(TYPE, text(headers, "ce_type")),
                    Integer.parseInt(fit(VERSION, text(headers, "ce_schemaversion"))),
                    fit(ID, text(headers, "ce_source")),
                    fit(ID, text(headers, "ce_subject")),
                    positive(Long.parseLong(text(headers, "ce_sequence"))),
                    Instant.parse(text(headers, "ce_time")));
        } catch (NumberFormatException | DateTimeException e) {
            throw new Unreadable("a header is not what it should be");
        }
    }

    /** @throws Unreadable when the value is not the JSON of a body */
    public Body body(byte[] value) {
        try {
            Body body = json.readValue(value, Body.class);
            if (body == null || body.facts() == null) {
                throw new Unreadable("the body has no facts");
            }
            return body;
        } catch (JacksonException e) {
            // Without the cause: a parser's message quotes what it read.
            throw new Unreadable("the body is not JSON");
        }
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        @Nullable Header header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new Unreadable("a header is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String fit(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new Unreadable("a header is not what it should be");
        }
        return text;
    }

    private static long positive(long sequence) {
        if (sequence < 1) {
            throw new Unreadable("a header is not what it should be");
        }
        return sequence;
    }

    /** A record that is not an event of this house. Carries no value of it. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(String what) {
            super(what);
        }
    }
}
