package org.vestka.letter.correspondence.mongo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;

/** Drafts as stored aggregates. */
final class MongoKeptDrafts implements KeptDrafts {

    private final Aggregates<KeptDraft, DraftEvent> drafts;

    MongoKeptDrafts(Aggregates<KeptDraft, DraftEvent> drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<KeptDraft> byId(String letterId) {
        return drafts.find(letterId);
    }

    @Override
    public boolean add(KeptDraft draft, List<DraftEvent> said) {
        return drafts.create(draft.letterId(), draft, said) instanceof Creation.Created<KeptDraft>;
    }

    @Override
    public void change(String letterId, Function<KeptDraft, Decision<KeptDraft, DraftEvent, LetterRefusal>> decide) {
        drafts.change(letterId, decide);
    }
}
