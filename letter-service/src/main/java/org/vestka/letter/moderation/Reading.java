package org.vestka.letter.moderation;

import java.util.List;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.Screening.Finding;

/** What a moderator gets who asks to read a letter. */
public sealed interface Reading {

    /**
     * The letter, opened for this one request.
     *
     * @param picture whether it has one, which is asked for apart
     * @param findings places in the text that the rules mark
     * @param nameOfPrisoner as the moderator's language has it; empty while the registry's word has not come
     * @param notToBeRaised topics that must not be in a letter to this person, as a registrar wrote them
     * @param second whether this person is the second of two
     */
    record Opened(
            Letter letter,
            String text,
            String penName,
            boolean picture,
            List<Finding> findings,
            String nameOfPrisoner,
            List<String> notToBeRaised,
            boolean second)
            implements Reading {
        public Opened {
            notToBeRaised = List.copyOf(notToBeRaised);
            findings = List.copyOf(findings);
        }

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return "Opened[hidden]";
        }
    }

    /** It waits, and this person may take it. */
    record NotClaimed(WaitingLetter entry) implements Reading {}

    /** Somebody else is reading it. */
    record ClaimedByAnother() implements Reading {}

    /** It is flagged, and this person has read it already. */
    record NeedsAnotherPerson() implements Reading {}

    /** It does not wait any more, or never did. */
    record NotWaiting() implements Reading {}

    /** Its key was erased: nobody can read it. */
    record Erased() implements Reading {}
}
