package org.vestka.registry.letters.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.letters.CountedLetter;
import org.vestka.registry.letters.WrittenLetters;

/** A document a letter, so that a letter that is heard of twice is counted once. */
public final class MongoWrittenLetters implements WrittenLetters {
    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private record Figure(long count, Instant until) {}

    private final Aggregates<CountedLetter, CountedLetter.Silence> letters;
    private final Clock clock;
    private volatile Figure figure = new Figure(0, Instant.MIN);

    public MongoWrittenLetters(StoredCollections stored, Clock clock) {
        this.letters = stored.silent("letters.counted", CountedLetter.class);
        this.clock = clock;
    }

    @Override
    public long count() {
        Instant now = clock.instant();
        Figure known = figure;
        if (now.isBefore(known.until())) {
            return known.count();
        }
        long counted = letters.count();
        figure = new Figure(counted, now.plus(GOOD_FOR));
        return counted;
    }

    /** Counts the letter that was heard of. */
    public Verdict counted(Heard<?> heard) {
        return letters.createOnHearing(heard, heard.key(), new CountedLetter(heard.key()), List.of());
    }
}
