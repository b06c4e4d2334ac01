package org.vestka.platform.messaging.hearing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Marks;
import org.vestka.platform.messaging.Verdict;

/**
 * What a service hears of a topic as one consumer group. A bean of it is a function of Spring Cloud Stream: its name stands
 * in {@code spring.cloud.function.definition}, and {@code <name>-in-0} is bound to the topic.
 *
 * <p>Every type of the topic is either heard or ignored; a contract test finds what is in neither list. At run time an
 * unknown type is skipped and counted, an unknown major version of a heard type is parked.
 */
public final class Hearing implements Consumer<Message<?>> {

    /** How a heard type is handled. */
    record Heeded<F>(int majorVersion, Class<F> facts, Handler<F> handler) {}

    /** Whose mark an ignored type advances; none when {@code marks} is null. */
    record Ignored(@Nullable Marks marks, @Nullable Function<Envelope, String> target) {}

    private final String topic;
    private final Map<String, Heeded<?>> heeded;
    private final Map<String, Ignored> ignored;
    private final @Nullable Function<Envelope, Verdict> onTombstone;
    private final Intake intake;

    private Hearing(Builder builder) {
        this.topic = builder.topic;
        this.heeded = Map.copyOf(builder.heeded);
        this.ignored = Map.copyOf(builder.ignored);
        this.onTombstone = builder.onTombstone;
        this.intake = builder.intake;
        intake.serve(this);
    }

    /** A record as Spring Cloud Stream hands it over. Throws only when the store cannot be reached: it comes again then. */
    @Override
    public void accept(Message<?> message) {
        intake.take(this, message);
    }

    public String topic() {
        return topic;
    }

    /** The types that are heard, for contract tests. */
    public Set<String> heardTypes() {
        return new TreeSet<>(heeded.keySet());
    }

    /** The types that are ignored knowingly, for contract tests. */
    public Set<String> ignoredTypes() {
        return new TreeSet<>(ignored.keySet());
    }

    /** The record of facts by which a heard type is read, for contract tests; null when it is not heard. */
    public @Nullable Class<?> factsOf(String type) {
        Heeded<?> one = heeded.get(type);
        return one == null ? null : one.facts();
    }

    @Nullable
    Heeded<?> heeded(String type) {
        return heeded.get(type);
    }

    @Nullable
    Ignored ignored(String type) {
        return ignored.get(type);
    }

    @Nullable
    Function<Envelope, Verdict> onTombstone() {
        return onTombstone;
    }

    /** Says what is heard of one topic. */
    public static final class Builder {

        private final String topic;
        private final Intake intake;
        private final Map<String, Heeded<?>> heeded = new HashMap<>();
        private final Map<String, Ignored> ignored = new HashMap<>();
        private @Nullable Function<Envelope, Verdict> onTombstone;

        Builder(String topic, Intake intake) {
            this.topic = topic;
            this.intake = intake;
        }

        /**
         * Hears a type.
         *
         * @param type as on the wire, such as {@code thing.happened}
         * @param majorVersion the major version of its schema that the record of facts reads
         * @param facts the consumer's own record of just the fields that it reads
         * @param handler called for one record at a time, with bounded time
         */
        public <F> Builder hears(String type, int majorVersion, Class<F> facts, Handler<F> handler) {
            once(type);
            heeded.put(type, new Heeded<>(majorVersion, facts, handler));
            return this;
        }

        /** Ignores types that concern no document whose marks count this line. */
        public Builder ignores(String... types) {
            for (String type : types) {
                once(type);
                ignored.put(type, new Ignored(null, null));
            }
            return this;
        }

        /**
         * Ignores types, and advances the mark of the document that counts their line: the next event that is heard would
         * seem to come after a gap otherwise.
         *
         * @param marks the aggregates
         * @param target which document, mostly {@code Envelope::key}
         */
        public Builder ignores(Marks marks, Function<Envelope, String> target, String... types) {
            for (String type : types) {
                once(type);
                ignored.put(type, new Ignored(marks, target));
            }
            return this;
        }

        /** On a compacted topic: hears that the last word was said under a key. */
        public Builder hearsTombstones(Function<Envelope, Verdict> handler) {
            onTombstone = handler;
            return this;
        }

        public Hearing build() {
            return new Hearing(this);
        }

        private void once(String type) {
            if (heeded.containsKey(type) || ignored.containsKey(type)) {
                throw new IllegalArgumentException(type + " is listed twice");
            }
        }
    }
}
