package org.vestka.registry.letters.mongo;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.letters.LettersOf;
import org.vestka.registry.letters.PostedLetters;

/** A document a prisoner, with the marks of the few postings that were counted. */
public final class MongoPostedLetters implements PostedLetters {
    private final Aggregates<LettersOf, LettersOf.Silence> letters;

    public MongoPostedLetters(StoredCollections stored) {
        this.letters = stored.silent("letters.posted", LettersOf.class);
    }

    @Override
    public Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        letters.forEach(
                stored -> counts.put(stored.state().prisonerId(), stored.state().posted()));
        return counts;
    }

    /** Counts a posting that was heard of; its line may begin anywhere, for what comes before it is not heard here. */
    public Verdict posted(Heard<?> heard, String prisonerId) {
        // Also spares the marks: a document of somebody with thousands of letters stays small.
        if (letters.find(prisonerId).filter(LettersOf::isEnough).isPresent()) {
            return Verdict.NOTHING_TO_DO;
        }
        return letters.<LettersOf.Silence>createOrChangeOnHearing(
                heard.fromHere(), prisonerId, there -> counted(there, prisonerId));
    }

    private static Decision<LettersOf, LettersOf.Silence, LettersOf.Silence> counted(
            Optional<LettersOf> there, String prisonerId) {
        return there.map(LettersOf::andOneMore).orElseGet(() -> Decision.changed(LettersOf.one(prisonerId)));
    }
}
