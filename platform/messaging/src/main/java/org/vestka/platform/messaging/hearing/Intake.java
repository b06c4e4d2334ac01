package org.vestka.platform.messaging.hearing;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Marks;
import org.vestka.platform.messaging.OutboxFull;
import org.vestka.platform.messaging.Passed;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.parking.Failure;
import org.vestka.platform.messaging.parking.Failure.Reason;
import org.vestka.platform.messaging.parking.Parking;
import org.vestka.platform.messaging.wire.FactsCodec;
import org.vestka.platform.messaging.wire.Received;
import org.vestka.platform.messaging.wire.Wire;

/**
 * Takes the records of all hearings of a service: handles each, or parks it behind the gate of its key. A record comes back
 * to the broker unhandled only when the store is away, since then it cannot be parked either.
 */
public class Intake implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Wire wire;
    private final FactsCodec codec;
    private final Parking parking;
    private final Duration limit;
    private final MeterRegistry meters;
    private final Map<String, Hearing> byTopic = new ConcurrentHashMap<>();
    private final ExecutorService handlers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hearing-", 0).factory());

    /** @param limit how long a handler may take; times the records of a poll it must stay below max.poll.interval */
    public Intake(Wire wire, FactsCodec codec, Parking parking, Duration limit, MeterRegistry meters) {
        this.wire = wire;
        this.codec = codec;
        this.parking = parking;
        this.limit = limit;
        this.meters = meters;
    }

    void serve(Hearing hearing) {
        if (byTopic.putIfAbsent(hearing.topic(), hearing) != null) {
            throw new IllegalStateException(
                    "The topic " + hearing.topic() + " is heard twice; one bean hears all of it");
        }
    }

    @SuppressWarnings("unchecked")
    void take(Hearing hearing, Message<?> message) {
        Object raw = message.getHeaders().get(KafkaHeaders.RAW_DATA);
        take(hearing, Received.from((ConsumerRecord<byte[], byte[]>)
                Objects.requireNonNull(raw, "the record as received")));
    }

    void take(Hearing hearing, Received received) {
        try {
            handleOrPark(hearing, received);
        } catch (RuntimeException e) {
            log.warn("{} comes again: {}", received.place(), e.getClass().getName());
            throw e;
        }
    }

    private void handleOrPark(Hearing hearing, Received received) {
        @Nullable Envelope envelope = envelope(received);
        if (envelope == null) {
            parking.park(received, null, Failure.of(Reason.UNREADABLE));
        } else if (parking.closed(Parking.gateOf(envelope))) {
            parking.park(received, envelope, Failure.of(Reason.BEHIND));
        } else {
            handle(hearing, received, envelope).ifPresent(failure -> parking.park(received, envelope, failure));
        }
    }

    /** A parked record once more. */
    public Optional<Failure> again(Received received) {
        @Nullable Hearing hearing = byTopic.get(received.topic());
        @Nullable Envelope envelope = envelope(received);
        if (hearing == null || envelope == null) {
            return Optional.of(Failure.of(Reason.UNREADABLE));
        }
        return handle(hearing, received, envelope);
    }

    private @Nullable Envelope envelope(Received received) {
        try {
            return wire.envelope(received.topic(), received.key(), received.headers());
        } catch (Wire.Unreadable e) {
            return null;
        }
    }

    private Optional<Failure> handle(Hearing hearing, Received received, Envelope envelope) {
        if (received.value() == null) {
            @Nullable Function<Envelope, Verdict> onTombstone = hearing.onTombstone();
            return onTombstone == null
                    ? skipped(envelope, "tombstone")
                    : outcome(envelope, () -> onTombstone.apply(envelope));
        }
        Hearing.@Nullable Heeded<?> heeded = hearing.heeded(envelope.type());
        if (heeded != null) {
            return heed(heeded, received.value(), envelope);
        }
        Hearing.@Nullable Ignored ignored = hearing.ignored(envelope.type());
        if (ignored == null) {
            // A newer service says more than this one knows. The next event of the line must not look like after a gap.
            parking.passOver(envelope);
            return skipped(envelope, "unknown");
        }
        @Nullable Marks marks = ignored.marks();
        @Nullable Function<Envelope, String> target = ignored.target();
        if (marks == null || target == null) {
            return skipped(envelope, envelope.type());
        }
        Heard<Envelope> heard = new Heard<>(envelope, envelope, Map.of());
        return outcome(envelope, heard, known -> marks.passOver(known, target.apply(envelope)));
    }

    private <F> Optional<Failure> heed(Hearing.Heeded<F> heeded, byte[] value, Envelope envelope) {
        if (heeded.majorVersion() != envelope.schemaVersion()) {
            return failed(envelope, Failure.of(Reason.UNKNOWN_VERSION));
        }
        Heard<F> heard;
        try {
            Wire.Body body = wire.body(value);
            F facts = codec.open(Objects.requireNonNull(body.facts()), envelope, heeded.facts());
            heard = new Heard<>(envelope, facts, content(body));
        } catch (RuntimeException e) {
            return failed(envelope, Failure.of(Reason.UNREADABLE, e));
        }
        return outcome(envelope, heard, heeded.handler()::handle);
    }

    private static Map<String, SealedText> content(Wire.Body body) {
        Map<String, SealedText> content = new HashMap<>();
        if (body.content() != null) {
            body.content().forEach((field, bytes) -> content.put(field, new SealedText(bytes)));
        }
        return content;
    }

    private <F> Optional<Failure> outcome(Envelope envelope, Heard<F> heard, Function<Heard<F>, Verdict> handler) {
        return outcome(envelope, () -> {
            Verdict verdict = handler.apply(heard);
            if (verdict != Verdict.GAP) {
                return verdict;
            }
            Passed passed = parking.passed(envelope.topic(), envelope.line());
            return passed.equals(Passed.NOTHING) ? verdict : handler.apply(heard.after(passed));
        });
    }

    private Optional<Failure> outcome(Envelope envelope, Callable<Verdict> handler) {
        Future<Verdict> running = handlers.submit(handler);
        Verdict verdict;
        try {
            verdict = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It may still write: the mark that goes with the write makes the replay a repetition.
            running.cancel(true);
            return failed(envelope, Failure.of(Reason.TOO_SLOW));
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof DataAccessResourceFailureException || cause instanceof OutboxFull) {
                throw (RuntimeException) cause;
            }
            return failed(envelope, Failure.of(Reason.FAILED, cause));
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while an event was handled; it comes again", e);
        }
        meters.counter("vestka.heard", "topic", envelope.topic(), "type", envelope.type(), "verdict", verdict.name())
                .increment();
        if (verdict == Verdict.ERASED) {
            parking.passOver(envelope);
        }
        return switch (verdict) {
            case GAP -> Optional.of(Failure.of(Reason.GAP));
            case NOT_THERE -> Optional.of(Failure.of(Reason.NOT_THERE));
            case HANDLED, SEEN, NOTHING_TO_DO, REFUSED, ERASED -> Optional.empty();
        };
    }

    private Optional<Failure> failed(Envelope envelope, Failure failure) {
        meters.counter(
                        "vestka.heard.failed",
                        "topic",
                        envelope.topic(),
                        "reason",
                        failure.reason().name())
                .increment();
        return Optional.of(failure);
    }

    private Optional<Failure> skipped(Envelope envelope, String type) {
        meters.counter("vestka.heard", "topic", envelope.topic(), "type", type, "verdict", "SKIPPED")
                .increment();
        return Optional.empty();
    }

    @Override
    public void close() {
        handlers.shutdownNow();
    }
}
