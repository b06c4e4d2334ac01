package org.vestka.letter.correspondence.mongo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.Letters;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.Outcome;

/** Letters as stored aggregates. */
final class MongoLetters implements Letters {

    private final Aggregates<Letter, LetterEvent> letters;

    MongoLetters(Aggregates<Letter, LetterEvent> letters) {
        this.letters = letters;
    }

    @Override
    public Optional<Letter> byId(String letterId) {
        return letters.find(letterId);
    }

    @Override
    public boolean add(Letter letter, List<LetterEvent> said) {
        return letters.create(letter.letterId(), letter, said) instanceof Creation.Created<Letter>;
    }

    @Override
    public Decision<Letter, LetterEvent, LetterRefusal> change(
            String letterId, Function<Letter, Decision<Letter, LetterEvent, LetterRefusal>> decide) {
        AtomicReference<@Nullable Decision<Letter, LetterEvent, LetterRefusal>> kept = new AtomicReference<>();
        Outcome<Letter, LetterRefusal> outcome = letters.change(letterId, letter -> {
            Decision<Letter, LetterEvent, LetterRefusal> decision = decide.apply(letter);
            kept.set(decision);
            return decision;
        });
        @Nullable Decision<Letter, LetterEvent, LetterRefusal> last = kept.get();
        return outcome instanceof Outcome.NotFound<Letter, LetterRefusal> || last == null
                ? Decision.refused(LetterRefusal.UNKNOWN)
                : last;
    }
}
