package org.vestka.platform.messaging.parking;

import com.mongodb.client.model.IndexOptions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.Envelope;
import org.vestka.platform.messaging.Passed;
import org.vestka.platform.messaging.stored.Documents;
import org.vestka.platform.messaging.wire.Received;

/**
 * Where records wait that could not be handled, in the consumer's own store. A parked record closes the gate of its key:
 * later records of the key append behind it, other keys go on. Replay goes in order, and the gate opens by compare-and-set
 * only when nothing waits behind it.
 *
 * <p>Each instance remembers which gates are closed and asks the store only about those. What it does not know of, because
 * another instance closed the gate just before a partition moved, shows as a gap and is parked behind the same gate.
 */
public final class Parking {

    private static final Logger log = LoggerFactory.getLogger(Parking.class);

    private static final String VERSION = "version";
    private static final String RECORDS = "records";
    private static final String ATTEMPTS = "attempts";
    private static final String NEXT_TRY = "nextTry";
    private static final String CLAIMED_UNTIL = "claimedUntil";

    /** After these, about half a day, a gate waits for a person. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6));

    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private static final Duration CLAIM = Duration.ofMinutes(1);
    /** As many as are looked at together to find the right order; a longer queue is taken in parts. */
    private static final int IN_SIGHT = 200;
    /** A list of single numbers that grows beyond this says that something else is wrong. */
    private static final int PASSED_AT_MOST = 1_000;

    /** Handles a record once more. */
    @FunctionalInterface
    public interface Replay {
        /** Empty when it was handled. May throw when the store is away. */
        Optional<Failure> again(Received received);
    }

    private final Documents parked;
    private final Documents gates;
    private final Documents passed;
    private final Clock clock;
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong forPerson = new AtomicLong();
    private volatile Instant counted = Instant.MIN;

    public Parking(MongoTemplate template, MeterRegistry meters, Clock clock) {
        this.parked = new Documents("parked", template);
        this.gates = new Documents("parked.gates", template);
        this.passed = new Documents("parked.passed", template);
        this.clock = clock;
        gates.index(new IndexOptions().unique(true), "_id", VERSION);
        gates.index(new IndexOptions(), NEXT_TRY);
        parked.index(new IndexOptions(), "since");
        Gauge.builder("vestka.parked", waiting, AtomicLong::get)
                .description("Records that wait behind a closed gate")
                .register(meters);
        Gauge.builder("vestka.parked.for.person", forPerson, AtomicLong::get)
                .description("Gates that nothing but a person will open")
                .register(meters);
    }

    // What the intake asks and tells

    /** Reads which gates are closed, when partitions came from other instances. */
    public void refresh() {
        Set<String> now = new HashSet<>();
        gates.each(new Document(), new Document("_id", 1), gate -> now.add(gate.getString("_id")));
        closed.addAll(now);
        closed.retainAll(now);
    }

    /** Whether records of this gate must wait. */
    public boolean closed(String gate) {
        if (!closed.contains(gate)) {
            return false;
        }
        if (gates.find(gate).isPresent()) {
            return true;
        }
        closed.remove(gate);
        return false;
    }

    /** The gate of the records of a key. */
    public static String gateOf(Envelope envelope) {
        return envelope.topic() + "|" + envelope.key();
    }

    /**
     * Parks a record and closes its gate. The same record again changes nothing.
     *
     * @param envelope null when the headers cannot be read: it then waits behind a gate of its own
     */
    public void park(Received received, @Nullable Envelope envelope, Failure failure) {
        String id = received.place();
        String gate = envelope == null ? id : gateOf(envelope);
        // The record first: a gate that names a record which is not there would open over it.
        parked.insert(document(received, envelope, gate, failure));
        Document change =
                new Document("$addToSet", new Document(RECORDS, id)).append("$inc", new Document(VERSION, 1L));
        if (failure.reason().mayHeal()) {
            // What has just arrived may be what the others wait for.
            change.append(
                    "$set", new Document(NEXT_TRY, Date.from(clock.instant().plus(DELAYS.getFirst()))));
        }
        closed.add(gate);
        try {
            gates.updateAndGet(new Document("_id", gate), change, true, new Document("_id", 1));
        } catch (DuplicateKeyException e) {
            // Two appended first at once.
            gates.updateAndGet(new Document("_id", gate), change, true, new Document("_id", 1));
        }
        if (failure.reason() != Failure.Reason.BEHIND) {
            log.warn(
                    "Parked {} {}: {} {}",
                    envelope == null ? "a record" : envelope.type(),
                    id,
                    failure.reason(),
                    failure.error());
        }
    }

    /** What is known not to be missing in a line. */
    public Passed passed(String topic, String line) {
        return passed.find(topic + "|" + line)
                .map(one -> new Passed(
                        Objects.requireNonNullElse(one.getLong("upTo"), 0L),
                        new HashSet<>(one.getList("others", Long.class, List.of()))))
                .orElse(Passed.NOTHING);
    }

    /** Notes that an event was rightly passed over although no mark went on. */
    public void passOver(Envelope envelope) {
        Document push = new Document("$each", List.of(envelope.sequence())).append("$slice", -PASSED_AT_MOST);
        passed.updateAndGet(
                new Document("_id", envelope.topic() + "|" + envelope.line()),
                new Document("$push", new Document("others", push)),
                true,
                new Document("_id", 1));
    }

    // Replay

    /** Replays the gates whose time has come; at most some hundred records. */
    public void replayDue(Replay replay) {
        Instant now = clock.instant();
        Document due = new Document(NEXT_TRY, new Document("$lte", Date.from(now)));
        for (Document gate : gates.list(due, new Document(NEXT_TRY, 1), 0, 100)) {
            replay(gate.getString("_id"), replay);
        }
        if (counted.isBefore(now.minus(COUNT_EVERY))) {
            counted = now;
            waiting.set(parked.count(new Document()));
            forPerson.set(gates.count(new Document(NEXT_TRY, null)));
        }
    }

    /**
     * Replays what waits behind a gate, in order, until something fails or the gate is open.
     *
     * @return whether it is open now
     */
    public boolean replay(String gate, Replay replay) {
        if (!claim(gate)) {
            return false;
        }
        while (true) {
            @Nullable Document now = gates.find(gate).orElse(null);
            if (now == null) {
                closed.remove(gate);
                return true;
            }
            List<String> ids = now.getList(RECORDS, String.class, List.of());
            if (ids.isEmpty()) {
                if (gates.delete(new Document("_id", gate).append(VERSION, now.getLong(VERSION)))) {
                    closed.remove(gate);
                    return true;
                }
                continue;
            }
            @Nullable Document next = next(gate, ids);
            if (next == null) {
                continue;
            }
            Optional<Failure> failure;
            try {
                failure = replay.again(received(next));
            } catch (RuntimeException e) {
                // The store is away, or too much waits to be said: nothing is wrong with the record.
                later(gate, DELAYS.get(2), false);
                throw e;
            }
            if (failure.isPresent()) {
                failed(gate, next, failure.get(), now.getInteger(ATTEMPTS, 0));
                return false;
            }
            remove(gate, next.getString("_id"));
        }
    }

    private boolean claim(String gate) {
        @Nullable Document now = gates.find(gate).orElse(null);
        if (now == null) {
            closed.remove(gate);
            return false;
        }
        @Nullable Date until = now.getDate(CLAIMED_UNTIL);
        if (until != null && until.toInstant().isAfter(clock.instant())) {
            return false;
        }
        long version = now.getLong(VERSION);
        return gates.update(
                new Document("_id", gate).append(VERSION, version),
                new Document(
                        "$set",
                        new Document(VERSION, version + 1)
                                .append(CLAIMED_UNTIL, Date.from(clock.instant().plus(CLAIM)))));
    }

    /**
     * What is to be replayed next: the records of a line by sequence, since a missing one that arrived late stands at the
     * end; lines in the order in which they came. Null when the front of the queue was only names of what is gone.
     */
    private @Nullable Document next(String gate, List<String> ids) {
        List<String> sight = ids.subList(0, Math.min(IN_SIGHT, ids.size()));
        Map<String, Document> byId = new HashMap<>();
        parked.list(new Document("_id", new Document("$in", sight)), null, 0, 0)
                .forEach(one -> byId.put(one.getString("_id"), one));
        List<Document> inOrder = new ArrayList<>();
        for (String id : sight) {
            @Nullable Document one = byId.get(id);
            if (one == null) {
                remove(gate, id);
            } else {
                inOrder.add(one);
            }
        }
        if (inOrder.isEmpty()) {
            return null;
        }
        @Nullable String line = inOrder.getFirst().getString("line");
        return inOrder.stream()
                .filter(one -> line != null && line.equals(one.getString("line")))
                .min(Comparator.comparingLong(one -> one.getLong("sequence")))
                .orElse(inOrder.getFirst());
    }

    /** The record before its name: a name without a record is harmless, a record without a name would wait for ever. */
    private void remove(String gate, String id) {
        parked.delete(new Document("_id", id));
        gates.update(
                new Document("_id", gate),
                new Document("$pull", new Document(RECORDS, id))
                        .append("$set", new Document(ATTEMPTS, 0))
                        .append("$inc", new Document(VERSION, 1L)));
    }

    private void failed(String gate, Document failed, Failure failure, int attempts) {
        parked.update(
                new Document("_id", failed.getString("_id")),
                new Document("$set", new Document("reason", failure.reason().name()).append("error", failure.error())));
        if (failure.reason().mayHeal() && attempts < DELAYS.size()) {
            later(gate, DELAYS.get(attempts), true);
        } else {
            release(gate, null, true);
            log.error("The gate {} stays closed until a person looks: {}", gate, failure.reason());
        }
    }

    private void later(String gate, Duration delay, boolean counted) {
        release(gate, clock.instant().plus(delay), counted);
    }

    private void release(String gate, @Nullable Instant next, boolean counted) {
        gates.update(
                new Document("_id", gate),
                new Document(
                                "$set",
                                new Document(NEXT_TRY, next == null ? null : Date.from(next))
                                        .append(CLAIMED_UNTIL, null))
                        .append("$inc", new Document(VERSION, 1L).append(ATTEMPTS, counted ? 1 : 0)));
    }

    // What operators ask and tell

    /** A page of what waits, the oldest first. */
    public Page<ParkedRecord> list(int number, int size) {
        return new Page<>(
                parked
                        .list(new Document(), new Document("since", 1).append("_id", 1), (number - 1) * size, size)
                        .stream()
                        .map(Parking::view)
                        .toList(),
                number,
                size,
                parked.count(new Document()));
    }

    /** @param id {@code topic|partition|offset} */
    public Optional<ParkedRecord> look(String id) {
        return parked.find(id).map(Parking::view);
    }

    /** Lets a gate be tried at once, as often as at its beginning; false when there is none. */
    public boolean retry(String gate) {
        return gates.update(
                new Document("_id", gate),
                new Document("$set", new Document(NEXT_TRY, Date.from(clock.instant())).append(ATTEMPTS, 0))
                        .append("$inc", new Document(VERSION, 1L)));
    }

    /**
     * Throws a record away for good, and lets the line go on without it.
     *
     * @return false when there is none
     */
    public boolean discard(String id) {
        @Nullable Document record = parked.find(id).orElse(null);
        if (record == null) {
            return false;
        }
        forgive(record, record.get("sequence", 0L));
        String gate = record.getString("gate");
        remove(gate, id);
        retry(gate);
        log.warn("Discarded {} by an operator's word", id);
        return true;
    }

    /**
     * Handles a record although events before it are missing: a person has decided that they do not come.
     *
     * @return false when there is none
     */
    public boolean acceptGap(String id) {
        @Nullable Document record = parked.find(id).orElse(null);
        if (record == null) {
            return false;
        }
        forgive(record, record.get("sequence", 0L) - 1);
        retry(record.getString("gate"));
        log.warn("The gap before {} was accepted by an operator's word", id);
        return true;
    }

    private void forgive(Document record, long upTo) {
        @Nullable String line = record.getString("line");
        if (line != null) {
            passed.updateAndGet(
                    new Document("_id", record.getString("topic") + "|" + line),
                    new Document("$max", new Document("upTo", upTo)),
                    true,
                    new Document("_id", 1));
        }
    }

    // Documents

    private Document document(Received received, @Nullable Envelope envelope, String gate, Failure failure) {
        List<Document> headers = new ArrayList<>();
        for (Header header : received.headers()) {
            headers.add(new Document("name", header.key()).append("value", binary(header.value())));
        }
        Document document = new Document("_id", received.place())
                .append("gate", gate)
                .append("since", Date.from(clock.instant()))
                .append("reason", failure.reason().name())
                .append("error", failure.error())
                .append("topic", received.topic())
                .append("partition", received.partition())
                .append("offset", received.offset())
                .append("key", binary(received.key()))
                .append("headers", headers)
                .append("value", binary(received.value()));
        if (envelope != null) {
            document.append("type", envelope.type())
                    .append("aggregateId", envelope.aggregateId())
                    .append("line", envelope.line())
                    .append("sequence", envelope.sequence());
        }
        return document;
    }

    private static Received received(Document document) {
        Headers headers = new RecordHeaders();
        for (Document header : document.getList("headers", Document.class)) {
            headers.add(header.getString("name"), bytes(header.get("value", Binary.class)));
        }
        return new Received(
                document.getString("topic"),
                document.getInteger("partition"),
                document.getLong("offset"),
                bytes(document.get("key", Binary.class)),
                headers,
                bytes(document.get("value", Binary.class)));
    }

    private static ParkedRecord view(Document document) {
        @Nullable Binary value = document.get("value", Binary.class);
        return new ParkedRecord(
                document.getString("_id"),
                document.getString("gate"),
                document.getDate("since").toInstant(),
                Failure.Reason.valueOf(document.getString("reason")),
                document.getString("error"),
                document.getString("type"),
                document.getString("aggregateId"),
                document.get("sequence", 0L),
                value == null ? 0 : value.length());
    }

    private static @Nullable Binary binary(byte @Nullable [] bytes) {
        return bytes == null ? null : new Binary(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable Binary binary) {
        return binary == null ? null : binary.getData();
    }
}
