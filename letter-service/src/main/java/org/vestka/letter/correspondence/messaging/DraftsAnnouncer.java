package org.vestka.letter.correspondence.messaging;

import java.util.List;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.DraftEvent.DraftSaved;
import org.vestka.letter.correspondence.DraftEvent.WriterToBeReminded;
import org.vestka.letter.correspondence.messaging.LettersAnnouncer.NoticeFacts;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Outgoing;

/** Says the events of drafts, by the schemas under {@code contracts/drafts} and {@code contracts/notices}. */
final class DraftsAnnouncer implements Announcer<DraftEvent> {

    @Override
    public List<Outgoing> announce(DraftEvent event) {
        return List.of(
                switch (event) {
                    case DraftSaved(String assignmentId, String prisonerId, String how) ->
                        Outgoing.of(
                                "drafts",
                                assignmentId,
                                "draft.saved",
                                1,
                                how == null
                                        ? new SavedFacts(assignmentId, prisonerId)
                                        : new SavedAndHowFacts(assignmentId, prisonerId, how));
                    case WriterToBeReminded(String contactId, String language) ->
                        Outgoing.of(
                                "notices",
                                contactId,
                                "writer.to-be-told",
                                1,
                                new NoticeFacts(contactId, "letter-service", "assignment-lapsing", language));
                });
    }

    record SavedFacts(String assignmentId, String prisonerId) {}

    record SavedAndHowFacts(String assignmentId, String prisonerId, String how) {}
}
