package org.vestka.platform.messaging;

import java.util.Map;
import org.vestka.platform.kernel.SealedText;

/**
 * An event as a handler gets it.
 *
 * @param envelope the clear part
 * @param facts the opened facts, as the consumer's own record of the fields it reads
 * @param content what a person wrote, by field name, still sealed
 * @param anyStart whether a document that has not heard its line yet takes it whatever its sequence; see {@link #fromHere}
 * @param passed what is known not to be missing before it
 * @param <F> the consumer's record of facts
 */
public record Heard<F>(Envelope envelope, F facts, Map<String, SealedText> content, boolean anyStart, Passed passed) {

    public Heard {
        content = Map.copyOf(content);
    }

    /** As it arrives from a topic. */
    public Heard(Envelope envelope, F facts, Map<String, SealedText> content) {
        this(envelope, facts, content, false, Passed.NOTHING);
    }

    /**
     * For a target document that exists but did not listen to this line so far: the first event that it hears may have
     * any sequence.
     */
    public Heard<F> fromHere() {
        return new Heard<>(envelope, facts, content, true, passed);
    }

    /** The same event, when more is known about what comes before it. */
    public Heard<F> after(Passed known) {
        return new Heard<>(envelope, facts, content, anyStart, known);
    }

    /** The same event with other facts, for a handler that hands part of them on. */
    public <G> Heard<G> as(G others) {
        return new Heard<>(envelope, others, content, anyStart, passed);
    }

    /**
     * A field of content that the schema requires.
     *
     * @throws IllegalStateException when it is missing; the event is then parked
     */
    public SealedText content(String field) {
        SealedText text = content.get(field);
        if (text == null) {
            throw new IllegalStateException("The event has no content of that name");
        }
        return text;
    }

    public String key() {
        return envelope.key();
    }

    public String eventId() {
        return envelope.eventId();
    }

    public String aggregateId() {
        return envelope.aggregateId();
    }

    public String line() {
        return envelope.line();
    }

    public long sequence() {
        return envelope.sequence();
    }
}
