package org.vestka.platform.messaging.hearing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Wire;

/**
 * Hears a topic in every instance, into its own memory: notes where the topic ends, runs the scan of the store, and then
 * follows from what it noted, so that nothing falls between. Without a scan it reads the topic from its start. Events come
 * at least once and in order per key; nothing of it is stored, so a restart begins anew.
 */
public final class Tail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Tail.class);
    private static final Duration POLL = Duration.ofMillis(250);

    /** How a type is listened to. */
    private record Followed<F>(int majorVersion, Class<F> facts, java.util.function.Consumer<Heard<F>> listener) {}

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Wire wire;
    private final FactsCodec codec;
    private final MeterRegistry meters;
    private final Map<String, Followed<?>> followed;
    private final java.util.function.@Nullable Consumer<Envelope> onTombstone;
    private final @Nullable Runnable scan;

    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    private Tail(Builder builder) {
        this.topic = builder.topic;
        this.consumers = builder.consumers;
        this.wire = builder.wire;
        this.codec = builder.codec;
        this.meters = builder.meters;
        this.followed = Map.copyOf(builder.followed);
        this.onTombstone = builder.onTombstone;
        this.scan = builder.scan;
    }

    /** Whether the scan is done and everything that was on the topic before it began has been heard. */
    public boolean caughtUp() {
        return caughtUp.getCount() == 0;
    }

    /** Waits until {@link #caughtUp()}; false when the time was too short. */
    public boolean awaitCaughtUp(Duration time) throws InterruptedException {
        return caughtUp.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    // Following

    private void follow() {
        while (running) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                followWith(consumer);
            } catch (WakeupException | org.apache.kafka.common.errors.InterruptException e) {
                return;
            } catch (RuntimeException e) {
                if (running) {
                    // Store or broker are away: memory is filled anew once they are back.
                    log.warn(
                            "The tail of {} begins anew: {}",
                            topic,
                            e.getClass().getName());
                    pause();
                }
            }
        }
    }

    private void followWith(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (scan == null) {
            consumer.seekToBeginning(partitions);
        } else {
            ends.forEach(consumer::seek);
            scan.run();
        }
        while (running) {
            boolean missed = false;
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
                missed |= !heard(event);
            }
            if (missed && scan != null) {
                // The store may have been away for a moment; what was not learned then is read now.
                scan.run();
            }
            if (!caughtUp()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                caughtUp.countDown();
            }
        }
    }

    /** False when the event could not be taken in. */
    private boolean heard(ConsumerRecord<byte[], byte[]> event) {
        try {
            Envelope envelope = wire.envelope(topic, event.key(), event.headers());
            if (event.value() == null) {
                if (onTombstone != null) {
                    onTombstone.accept(envelope);
                }
                return true;
            }
            @Nullable Followed<?> one = followed.get(envelope.type());
            if (one != null) {
                hear(one, envelope, event.value());
            }
            return true;
        } catch (RuntimeException e) {
            // Shared hearing parks such a record; here one entry of a memory is stale until the next scan.
            meters.counter("vestka.tail.failed", "topic", topic).increment();
            log.warn(
                    "The tail of {} passed over {}|{}: {}",
                    topic,
                    event.partition(),
                    event.offset(),
                    e.getClass().getName());
            return false;
        }
    }

    private <F> void hear(Followed<F> one, Envelope envelope, byte[] value) {
        if (one.majorVersion() != envelope.schemaVersion()) {
            throw new UnsupportedOperationException("a major version that is not read here");
        }
        Wire.Body body = wire.body(value);
        F facts = codec.open(Objects.requireNonNull(body.facts()), envelope, one.facts());
        Map<String, SealedText> content = new HashMap<>();
        if (body.content() != null) {
            body.content().forEach((field, bytes) -> content.put(field, new SealedText(bytes)));
        }
        one.listener().accept(new Heard<>(envelope, facts, content));
    }

    // Life

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofPlatform().name("tail-" + topic).daemon().start(this::follow);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread != null) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 100;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says what is followed. */
    public static final class Builder {

        private final String topic;
        private final Supplier<Consumer<byte[], byte[]>> consumers;
        private final Wire wire;
        private final FactsCodec codec;
        private final MeterRegistry meters;
        private final Map<String, Followed<?>> followed = new HashMap<>();
        private java.util.function.@Nullable Consumer<Envelope> onTombstone;
        private @Nullable Runnable scan;

        Builder(
                String topic,
                Supplier<Consumer<byte[], byte[]>> consumers,
                Wire wire,
                FactsCodec codec,
                MeterRegistry meters) {
            this.topic = topic;
            this.consumers = consumers;
            this.wire = wire;
            this.codec = codec;
            this.meters = meters;
        }

        /** What to read before following: mostly the own store, by {@code forEach}. */
        public Builder scanningFirst(Runnable scan) {
            this.scan = scan;
            return this;
        }

        /** Follows a type; other types are passed over. A listener that throws is counted; where there is a scan, it is done again. */
        public <F> Builder hears(
                String type, int majorVersion, Class<F> facts, java.util.function.Consumer<Heard<F>> listener) {
            followed.put(type, new Followed<>(majorVersion, facts, listener));
            return this;
        }

        /** Follows the last words of a compacted topic. */
        public Builder hearsTombstones(java.util.function.Consumer<Envelope> listener) {
            onTombstone = listener;
            return this;
        }

        public Tail build() {
            return new Tail(this);
        }
    }
}
