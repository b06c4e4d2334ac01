package org.vestka.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vestka.dispatch.answer.AnswerFlag;
import org.vestka.dispatch.answer.Reply;
import org.vestka.dispatch.answer.ReplyEvent;
import org.vestka.dispatch.answer.ReplyEvent.AnswerRead;
import org.vestka.dispatch.answer.ReplyEvent.ReplyMatched;
import org.vestka.dispatch.answer.ReplyEvent.ReplyScanned;
import org.vestka.dispatch.answer.ScannedPage;
import org.vestka.dispatch.answer.messaging.ReplyAnnouncer;
import org.vestka.dispatch.mail.NoticeEvent;
import org.vestka.dispatch.mail.messaging.NoticeAnnouncer;
import org.vestka.dispatch.posting.PostingEvent;
import org.vestka.dispatch.posting.PostingEvent.LetterHeardOf;
import org.vestka.dispatch.posting.PostingEvent.LetterPosted;
import org.vestka.dispatch.posting.PostingEvent.LetterPrinted;
import org.vestka.dispatch.posting.PostingEvent.LetterPulled;
import org.vestka.dispatch.posting.PostingEvent.LetterReturned;
import org.vestka.dispatch.posting.PostingEvent.LetterSetAside;
import org.vestka.dispatch.posting.PostingEvent.LetterSilent;
import org.vestka.dispatch.posting.ReturnReason;
import org.vestka.dispatch.posting.messaging.PostingAnnouncer;
import org.vestka.dispatch.unsuremail.UnsureMail;
import org.vestka.dispatch.unsuremail.UnsureMailEvent.MailDecided;
import org.vestka.dispatch.unsuremail.messaging.UnsureMailAnnouncer;
import org.vestka.platform.testing.contract.ProducerContract;

class SaysItsContractsTest {

    @Test
    void saysWhatTheContractsPromise() {
        String posting = id();
        String letter = id();
        String thread = id();
        String prisoner = id();
        List<PostingEvent> postings = List.of(
                new LetterPrinted(posting, letter, thread, prisoner, id(), 1),
                new LetterPosted(posting, letter, thread, prisoner, LocalDate.of(2026, 11, 20), true, false),
                new LetterPulled(posting, letter, thread, prisoner, false),
                new LetterPulled(posting, letter, thread, prisoner, true),
                new LetterReturned(
                        posting, letter, thread, prisoner, LocalDate.of(2027, 1, 12), ReturnReason.ADDRESSEE_LEFT),
                new LetterSetAside(posting, letter, thread, prisoner),
                new LetterHeardOf(posting, letter, thread, prisoner, LocalDate.of(2026, 12, 20)),
                new LetterSilent(posting, letter, thread, prisoner, LocalDate.of(2027, 2, 20)));
        String reply = id();
        List<ReplyEvent> replies = List.of(
                new ReplyScanned(reply),
                new ReplyMatched(
                        reply,
                        new Reply.Match(posting, letter, thread, prisoner),
                        List.of(new ScannedPage(id(), "ab".repeat(32), "image/jpeg"))),
                new AnswerRead(
                        reply, new Reply.Match(posting, letter, thread, prisoner), List.of(AnswerFlag.values())));
        List<MailDecided> decisions = Stream.of(UnsureMail.Choice.values())
                .map(choice -> new MailDecided(id(), choice))
                .toList();
        ProducerContract.of("dispatch-service")
                .isKeptBy(Stream.of(
                                postings.stream().flatMap(event -> new PostingAnnouncer().announce(event).stream()),
                                replies.stream().flatMap(event -> new ReplyAnnouncer().announce(event).stream()),
                                decisions.stream().flatMap(event -> new UnsureMailAnnouncer().announce(event).stream()))
                        .flatMap(said -> said)
                        .toList());
    }

    @Test
    void theMailerSaysWhatTheContractsPromise() {
        List<NoticeEvent> mails = List.of(
                new NoticeEvent.WriterNotReached(id(), id(), "letter-service"),
                new NoticeEvent.MailInDoubt(id(), "answer-ready", "be"));
        ProducerContract.of("mailer")
                .isKeptBy(mails.stream()
                        .flatMap(event -> new NoticeAnnouncer().announce(event).stream())
                        .toList());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
