package org.vestka.letter.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.platform.kernel.Decision;

/** Letters that were begun and saved, by the id of the letter that they become. */
public interface KeptDrafts {

    Optional<KeptDraft> byId(String letterId);

    /**
     * Adds one, unless there is one.
     *
     * @return whether it was added
     */
    boolean add(KeptDraft draft, List<DraftEvent> said);

    /** Changes one; nothing happens when there is none. */
    void change(String letterId, Function<KeptDraft, Decision<KeptDraft, DraftEvent, LetterRefusal>> decide);
}
