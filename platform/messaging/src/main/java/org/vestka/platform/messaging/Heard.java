package org.vestka.platform.messaging;

import java.util.Map;
import org.vestka.platform.kernel.SealedText;

/**
 * An event as a handler gets it.
 *
 * @param envelope the clear part
 * @param facts the opened facts, as the consumer's own record of the fields it reads
 * @param content what a person wrote, by field name, still sealed
 * @param lenience whether a gap before it is forgiven; handlers leave it as it is
 * @param <F> the consumer's record of facts
 */
public record Heard<F>(Envelope envelope, F facts, Map<String, SealedText> content, Lenience lenience) {

    /** What happens when events are missing between the mark and this one. */
    public enum Lenience {
        /** It is parked until the missing ones arrive. */
        NONE,
        /** It is taken when the document has never heard this line: interest begins in the middle of it. */
        AT_THE_START,
        /** It is taken: a person has decided that the missing ones do not come, or they were rightly passed over. */
        PARDONED
    }

    public Heard {
        content = Map.copyOf(content);
    }

    /** As it arrives from a topic. */
    public Heard(Envelope envelope, F facts, Map<String, SealedText> content) {
        this(envelope, facts, content, Lenience.NONE);
    }

    /**
     * For a target document that exists but did not listen to this line so far: the first event that it hears may have
     * any sequence.
     */
    public Heard<F> fromHere() {
        return lenience == Lenience.NONE ? new Heard<>(envelope, facts, content, Lenience.AT_THE_START) : this;
    }

    /** The same event with other facts, for a handler that hands part of them on. */
    public <G> Heard<G> as(G others) {
        return new Heard<>(envelope, others, content, lenience);
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
