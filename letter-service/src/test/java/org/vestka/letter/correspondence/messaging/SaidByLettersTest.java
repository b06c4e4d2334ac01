package org.vestka.letter.correspondence.messaging;

import static org.vestka.letter.LetterFixture.sealed;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.DraftEvent.DraftSaved;
import org.vestka.letter.correspondence.DraftEvent.WriterToBeReminded;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterEvent.AnswerReady;
import org.vestka.letter.correspondence.LetterEvent.LetterApproved;
import org.vestka.letter.correspondence.LetterEvent.LetterCleared;
import org.vestka.letter.correspondence.LetterEvent.LetterRejected;
import org.vestka.letter.correspondence.LetterEvent.LetterSubmitted;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawalAsked;
import org.vestka.letter.correspondence.LetterEvent.LetterWithdrawn;
import org.vestka.letter.correspondence.LetterEvent.WriterToBeTold;
import org.vestka.letter.correspondence.RejectionReason;
import org.vestka.letter.correspondence.Wording;
import org.vestka.platform.testing.contract.ProducerContract;

class SaidByLettersTest {

    private static String id() {
        return UUID.randomUUID().toString();
    }

    @Test
    void isWhatTheContractsSay() {
        List<LetterEvent> every = new java.util.ArrayList<>(List.of(
                new LetterSubmitted(id(), id(), id(), id(), "en", null, sealed("text"), sealed("pen name")),
                new LetterSubmitted(id(), id(), id(), id(), "en", "drawn", sealed("text"), sealed("pen name")),
                new LetterApproved(id(), id(), id(), "en", "ru", true, sealed("text"), sealed("pen name")),
                new LetterCleared(id(), id(), id(), "ru", Wording.ORIGINAL, 1, sealed("text"), sealed("pen name")),
                new LetterCleared(id(), id(), id(), "ru", Wording.TRANSLATION, 1, sealed("text"), sealed("pen name")),
                new LetterWithdrawalAsked(id(), id(), id()),
                new LetterWithdrawn(id(), id(), id()),
                new AnswerReady(id(), id(), id(), id()),
                new WriterToBeTold(id(), "be")));
        for (RejectionReason reason : RejectionReason.values()) {
            every.add(new LetterRejected(id(), id(), id(), reason));
        }
        List<DraftEvent> ofDrafts = List.of(
                new DraftSaved(id(), id(), null),
                new DraftSaved(id(), id(), "drawn"),
                new DraftSaved(id(), id(), "chosen"),
                new DraftSaved(id(), id(), "pen-pal"),
                new WriterToBeReminded(id(), "ru"));
        LettersAnnouncer letters = new LettersAnnouncer();
        DraftsAnnouncer drafts = new DraftsAnnouncer();
        ProducerContract.of("letter-service")
                .isKeptBy(Stream.concat(
                                every.stream().flatMap(event -> letters.announce(event).stream()),
                                ofDrafts.stream().flatMap(event -> drafts.announce(event).stream()))
                        .toList());
    }
}
