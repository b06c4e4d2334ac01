package org.vestka.gateway.audit.mongo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.vestka.gateway.audit.Entry;
import org.vestka.gateway.audit.Trail;

/**
 * The trail as a collection whose ids count. Of two instances of the door that write the same number one fails, and
 * follows the other; so there is one chain, and no lock.
 */
public final class MongoTrail implements Trail {

    private static final String COLLECTION = "trail";
    private static final int MOST_TRIES = 100;

    private final MongoTemplate store;
    private final Clock clock;
    private @Nullable Entry last;

    public MongoTrail(MongoTemplate store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public synchronized void note(String who, String what, String about) {
        for (int i = 0; i < MOST_TRIES; i++) {
            @Nullable Entry before = end();
            Entry entry = before == null
                    ? Entry.first(clock.instant(), who, what, about)
                    : before.next(clock.instant(), who, what, about);
            try {
                last = store.insert(entry, COLLECTION);
                return;
            } catch (DuplicateKeyException anotherInstanceWasFaster) {
                last = find(entry.id()).orElseThrow();
            }
        }
        throw new IllegalStateException("The trail takes no line");
    }

    /** The last line, found from where this instance last wrote: ids have no gaps, so their number is the first guess. */
    private @Nullable Entry end() {
        @Nullable Entry end = last;
        if (end == null) {
            end = find(store.estimatedCount(COLLECTION)).or(() -> find(1)).orElse(null);
        }
        while (end != null) {
            Optional<Entry> later = find(end.id() + 1);
            if (later.isEmpty()) {
                return end;
            }
            end = later.get();
        }
        return null;
    }

    @Override
    public synchronized List<Entry> latest(int most) {
        @Nullable Entry end = end();
        return end == null
                ? List.of()
                : LongStream.iterate(end.id(), id -> id > 0, id -> id - 1)
                        .limit(most)
                        .mapToObj(this::find)
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Override
    public Finding check() {
        long lines = 0;
        String hash = "";
        for (Optional<Entry> next = find(1); next.isPresent(); next = find(lines + 1)) {
            if (!next.get().follows(hash, lines)) {
                return new Finding(lines, false);
            }
            hash = next.get().hash();
            lines++;
        }
        return new Finding(lines, store.count(new Query(), COLLECTION) == lines);
    }

    private Optional<Entry> find(long id) {
        return Optional.ofNullable(store.findById(id, Entry.class, COLLECTION));
    }
}
