package org.vestka.letter.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** All letters. What is changed here is durable, and its events will be said, once the call returns. */
public interface Letters {

    Optional<Letter> byId(String letterId);

    /**
     * Adds a letter, unless one with its id is there.
     *
     * @return whether it was added
     */
    boolean add(Letter letter, List<LetterEvent> said);

    /**
     * Asks a letter to decide, and keeps what it decided; asks again with the newer state when somebody else was faster.
     *
     * @return the decision that was kept; refused as unknown when there is no such letter
     */
    Decision<Letter, LetterEvent, LetterRefusal> change(
            String letterId, Function<Letter, Decision<Letter, LetterEvent, LetterRefusal>> decide);
}
