package org.vestka.platform.messaging.relay;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.RoundedTime;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.OutboxFull;
import org.vestka.platform.messaging.stored.Documents;
import org.vestka.platform.messaging.stored.Outbound;
import org.vestka.platform.messaging.stored.OutboxEntry;
import org.vestka.platform.messaging.wire.Wire;

/**
 * Says what outboxes hold. A save hands over what it wrote, so nothing is read again; of one aggregate the next event is
 * sent only after the one before it was acknowledged, many aggregates at once. What was acknowledged is taken out of the
 * outboxes in bulk. A sweep at the start and once a minute finds what was left by anybody, dead instances too.
 *
 * <p>There is no lease: two instances may send the same event. Whoever sends an event sends all older ones of its outbox
 * before it, so the first arrival of each is in order, and consumers pass over what they have seen.
 */
public final class Relay implements Outbound, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private static final Duration SWEEP_EVERY = Duration.ofMinutes(1);
    /** Younger entries are most likely on their way, from here or from another instance. */
    private static final Duration LEFT_AFTER = Duration.ofSeconds(30);
    /** How long acknowledged entries gather before one command clears them. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private static final int CLEARED_AT_ONCE = 1_000;
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** Where an outbox is. */
    private record Place(String collection, String id) {}

    private record Acknowledged(Place place, OutboxEntry entry) {}

    /** The outbox of one aggregate as this relay knows it; guarded by itself. */
    private static final class Line {
        private final ArrayDeque<OutboxEntry> unsent = new ArrayDeque<>();
        /** Unsent, or acknowledged and not yet cleared from the store: a late wake must not send them once more. */
        private final Set<String> known = new HashSet<>();

        private boolean sending;
        private boolean dropped;
    }

    private final Supplier<Producer<String, byte[]>> producers;
    private final MongoTemplate template;
    private final Wire wire;
    private final String source;
    private final long capacity;
    private final Clock clock;

    private final List<Documents> outboxes = new CopyOnWriteArrayList<>();
    private final Map<Place, Line> lines = new ConcurrentHashMap<>();
    private final BlockingQueue<Place> ready = new LinkedBlockingQueue<>();
    private final BlockingQueue<Acknowledged> acknowledged = new LinkedBlockingQueue<>();
    /** Bytes, about, of all entries in memory. */
    private final AtomicLong held = new AtomicLong();

    private final AtomicLong entries = new AtomicLong();
    private final Counter sent;
    private final Counter failed;
    private final Counter refused;

    private volatile boolean running;
    private volatile @Nullable Producer<String, byte[]> producer;
    private @Nullable Thread sender;
    private @Nullable Thread clearer;
    private @Nullable ScheduledExecutorService timer;

    /**
     * @param producers opens a producer that waits for all acknowledgements and is idempotent
     * @param source the name of this service
     * @param capacity how many bytes of entries may wait in memory; saves are refused above it
     */
    public Relay(
            Supplier<Producer<String, byte[]>> producers,
            MongoTemplate template,
            Wire wire,
            String source,
            long capacity,
            MeterRegistry meters,
            Clock clock) {
        this.producers = producers;
        this.template = template;
        this.wire = wire;
        this.source = source;
        this.capacity = capacity;
        this.clock = clock;
        this.sent = meters.counter("vestka.outbox.sent");
        this.failed = meters.counter("vestka.outbox.failed");
        this.refused = meters.counter("vestka.outbox.refused");
        Gauge.builder("vestka.outbox.waiting", entries, AtomicLong::get)
                .description("Events that are saved and not yet cleared from their outbox")
                .register(meters);
        Gauge.builder("vestka.outbox.age", this, relay -> relay.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the oldest unsent event waits")
                .register(meters);
    }

    // What saves tell

    @Override
    public void admit() {
        if (full()) {
            refused.increment();
            throw new OutboxFull();
        }
    }

    @Override
    public void watch(String collection) {
        outboxes.add(new Documents(collection, template));
    }

    @Override
    public void saved(String collection, String id, List<OutboxEntry> unsent) {
        Place place = new Place(collection, id);
        while (true) {
            Line line = lines.computeIfAbsent(place, absent -> new Line());
            synchronized (line) {
                if (line.dropped) {
                    continue;
                }
                for (OutboxEntry entry : unsent) {
                    if (line.known.add(entry.eventId())) {
                        line.unsent.add(entry);
                        held.addAndGet(entry.weight());
                        entries.incrementAndGet();
                    }
                }
                if (!line.sending && !line.unsent.isEmpty()) {
                    line.sending = true;
                    ready.add(place);
                }
                return;
            }
        }
    }

    /** Whether saves are refused now. */
    public boolean full() {
        return held.get() >= capacity;
    }

    /** How many events are saved and not yet cleared from their outbox, as far as this instance knows. */
    public long waiting() {
        return entries.get();
    }

    /** How long the oldest unsent event waits; zero when there is none. */
    public Duration age() {
        Instant oldest = null;
        for (Line line : lines.values()) {
            Optional<OutboxEntry> head;
            synchronized (line) {
                head = Optional.ofNullable(line.unsent.peek());
            }
            if (head.isPresent() && (oldest == null || head.get().at().isBefore(oldest))) {
                oldest = head.get().at();
            }
        }
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    // Sending: one thread hands over, the producer's own thread hears of the outcome

    private void sendReady() {
        while (running) {
            try {
                @Nullable Place place = ready.poll(200, TimeUnit.MILLISECONDS);
                if (place != null) {
                    send(place);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(Place place) {
        @Nullable Line line = lines.get(place);
        @Nullable Producer<String, byte[]> open = producer;
        if (line == null || open == null) {
            return;
        }
        OutboxEntry entry;
        synchronized (line) {
            @Nullable OutboxEntry head = line.unsent.peek();
            if (head == null) {
                line.sending = false;
                return;
            }
            entry = head;
        }
        try {
            open.send(wire.write(envelope(place, entry), body(entry)), (metadata, failure) -> {
                if (failure == null) {
                    arrived(place, line, entry);
                } else {
                    again(place, failure);
                }
            });
        } catch (RuntimeException e) {
            again(place, e);
        }
    }

    private void arrived(Place place, Line line, OutboxEntry entry) {
        sent.increment();
        synchronized (line) {
            line.unsent.remove();
            if (line.unsent.isEmpty()) {
                line.sending = false;
            } else {
                ready.add(place);
            }
        }
        acknowledged.add(new Acknowledged(place, entry));
    }

    /** The producer has tried for its whole time; the same event is tried again, the ones behind it wait. */
    private void again(Place place, Exception failure) {
        failed.increment();
        log.warn(
                "An event of {} was not taken by the broker: {}",
                place.collection(),
                failure.getClass().getName());
        @Nullable ScheduledExecutorService later = timer;
        if (running && later != null) {
            later.schedule(() -> ready.add(place), 1, TimeUnit.SECONDS);
        }
    }

    private Envelope envelope(Place place, OutboxEntry entry) {
        return new Envelope(
                entry.topic(),
                entry.key(),
                entry.eventId(),
                entry.type(),
                entry.schemaVersion(),
                source,
                place.id(),
                entry.sequence(),
                RoundedTime.hour(entry.at()));
    }

    private static Wire.@Nullable Body body(OutboxEntry entry) {
        return entry.facts() == null ? null : new Wire.Body(entry.facts(), entry.content());
    }

    // Clearing

    private void clearAcknowledged() {
        List<Acknowledged> batch = new ArrayList<>();
        while (running || !acknowledged.isEmpty()) {
            try {
                @Nullable Acknowledged first = acknowledged.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                if (running) {
                    Thread.sleep(GATHER);
                }
                batch.add(first);
                acknowledged.drainTo(batch, CLEARED_AT_ONCE - 1);
                clear(batch);
                batch.clear();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!running) {
                    return;
                }
                // They stay in the store and in memory, and are cleared a little later.
                log.warn("Outboxes could not be cleared: {}", e.getClass().getName());
                acknowledged.addAll(batch);
                batch.clear();
                pause();
            }
        }
    }

    private void clear(List<Acknowledged> batch) {
        Map<String, Map<String, List<String>>> byCollection = new HashMap<>();
        for (Acknowledged one : batch) {
            byCollection
                    .computeIfAbsent(one.place().collection(), absent -> new HashMap<>())
                    .computeIfAbsent(one.place().id(), absent -> new ArrayList<>())
                    .add(one.entry().eventId());
        }
        byCollection.forEach((collection, byId) -> {
            List<WriteModel<Document>> pulls = new ArrayList<>(byId.size());
            byId.forEach((id, events) -> pulls.add(new UpdateOneModel<>(
                    new Document("_id", id),
                    new Document("$pull", new Document("outbox", new Document("id", new Document("$in", events)))))));
            new Documents(collection, template).bulk(pulls);
        });
        batch.forEach(one -> forget(one.place(), one.entry()));
    }

    private void forget(Place place, OutboxEntry entry) {
        @Nullable Line line = lines.get(place);
        if (line == null) {
            return;
        }
        synchronized (line) {
            line.known.remove(entry.eventId());
            if (line.known.isEmpty()) {
                line.dropped = true;
                lines.remove(place);
            }
        }
        held.addAndGet(-entry.weight());
        entries.decrementAndGet();
    }

    // Sweeping

    /** Takes up what lies in outboxes since before the moment and is not known here. */
    void sweep(Instant before) {
        Document left = new Document("outbox.0", new Document("$exists", true))
                .append("outbox.at", new Document("$lte", Date.from(before)));
        for (Documents outbox : outboxes) {
            try {
                outbox.each(left, new Document("outbox", 1), document -> {
                    // Half of the room is kept for what is being saved; the rest is found by the next sweep.
                    if (held.get() < capacity / 2) {
                        saved(outbox.name(), document.getString("_id"), OutboxEntry.outboxOf(document));
                    }
                });
            } catch (RuntimeException e) {
                log.warn(
                        "The outboxes of {} could not be swept: {}",
                        outbox.name(),
                        e.getClass().getName());
            }
        }
    }

    // Life

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        producer = producers.get();
        running = true;
        sender = Thread.ofPlatform().name("relay-sender").daemon().start(this::sendReady);
        clearer = Thread.ofPlatform().name("relay-clearer").daemon().start(this::clearAcknowledged);
        ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("relay-timer").daemon().factory());
        timer = sweeper;
        sweeper.execute(() -> sweep(clock.instant()));
        sweeper.scheduleWithFixedDelay(
                () -> sweep(clock.instant().minus(LEFT_AFTER)),
                SWEEP_EVERY.toMillis(),
                SWEEP_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Gives what waits a little time to leave; what does not, stays in the store for the next start. */
    @Override
    public synchronized void stop() {
        if (!running) {
            return;
        }
        long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        while (entries.get() > 0 && System.nanoTime() < deadline) {
            pause();
        }
        running = false;
        close();
    }

    /** Stops in the middle of whatever is going on, as a dying process does; for tests. */
    synchronized void abandon() {
        running = false;
        acknowledged.clear();
        close();
    }

    private void close() {
        if (timer != null) {
            timer.shutdownNow();
        }
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
        try {
            if (sender != null) {
                sender.join(Duration.ofSeconds(6));
            }
            if (clearer != null) {
                clearer.join(Duration.ofSeconds(6));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that saves, and stopped after it. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
