package org.vestka.letter.correspondence.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Answer.ScannedPage;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.stored.Aggregates;

/** What other services tell of letters: each handler translates, asks the letter once, and stops. */
final class HearingOfLetters {

    private final Aggregates<Letter, LetterEvent> letters;
    private final Clock clock;

    HearingOfLetters(Aggregates<Letter, LetterEvent> letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** The fields of {@code translation.claimed} that are read. */
    record TranslationClaimed(String letterId, String kind) {}

    /** The fields of {@code translation.completed} that are read. */
    record TranslationCompleted(String letterId, String language) {}

    /** The fields of {@code answer.translated} that are read. */
    record AnswerTranslated(String letterId, String replyId, String language) {}

    /** The fields of {@code letter.printed} that are read. */
    record LetterPrinted(String letterId, String postingId) {}

    /** The fields of {@code letter.pulled} that are read. */
    record LetterPulled(
            String letterId, String postingId, @Nullable Boolean withdrawn) {}

    /** The fields of {@code letter.posted} that are read. */
    record LetterPosted(
            String letterId,
            String postingId,
            String postedOn,
            @Nullable Boolean electronic) {}

    /** The fields of {@code letter.returned} that are read; a reason that is not known here is kept and not shown. */
    record LetterReturned(String letterId, String postingId, String returnedOn, String reason) {}

    /** The fields of {@code letter.set-aside} that are read. */
    record LetterSetAside(String letterId, String postingId) {}

    /** The fields of {@code evidence.recorded} that are read. */
    record EvidenceRecorded(String letterId, String postingId, String kind, String on) {}

    /** The fields of {@code answer.read} that are read. */
    record AnswerRead(String letterId, String replyId, List<String> flags) {}

    /** The fields of {@code reply.matched} that are read. */
    record ReplyMatched(
            String letterId,
            String replyId,
            List<Page> pages,
            @Nullable Boolean readFirst) {
        /** A page of the answer. */
        record Page(String scanId, String digest, String mediaType) {}
    }

    Verdict translationClaimed(Heard<TranslationClaimed> heard) {
        TranslationClaimed facts = heard.facts();
        if (!facts.kind().equals("letter")) {
            return letters.passOver(heard, facts.letterId());
        }
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.translationBegun(heard.envelope().time(), clock.instant()));
    }

    Verdict translationCompleted(Heard<TranslationCompleted> heard) {
        TranslationCompleted facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.translated(
                        facts.language(),
                        heard.content("text"),
                        heard.content("penName"),
                        heard.envelope().time(),
                        clock.instant()));
    }

    Verdict answerTranslated(Heard<AnswerTranslated> heard) {
        AnswerTranslated facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.answerTranslated(
                        facts.replyId(),
                        facts.language(),
                        heard.content("text"),
                        heard.envelope().time(),
                        clock.instant()));
    }

    Verdict printed(Heard<LetterPrinted> heard) {
        LetterPrinted facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.printed(facts.postingId(), heard.envelope().time(), clock.instant()));
    }

    Verdict pulled(Heard<LetterPulled> heard) {
        LetterPulled facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> Boolean.TRUE.equals(facts.withdrawn())
                        ? letter.stopped(facts.postingId(), heard.envelope().time(), clock.instant())
                        : letter.pulled(facts.postingId(), heard.envelope().time(), clock.instant()));
    }

    Verdict posted(Heard<LetterPosted> heard) {
        LetterPosted facts = heard.facts();
        // The day on which it was posted, which may be before the day on which somebody marked it.
        Instant happened = dayOf(facts.postedOn());
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> Boolean.TRUE.equals(facts.electronic())
                        ? letter.sentElectronically(facts.postingId(), happened, clock.instant())
                        : letter.posted(facts.postingId(), happened, clock.instant()));
    }

    Verdict returned(Heard<LetterReturned> heard) {
        LetterReturned facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter ->
                        letter.returned(facts.postingId(), facts.reason(), dayOf(facts.returnedOn()), clock.instant()));
    }

    Verdict setAside(Heard<LetterSetAside> heard) {
        LetterSetAside facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.setAside(facts.postingId(), heard.envelope().time(), clock.instant()));
    }

    /** A kind that is not known here says nothing that could be shown. */
    Verdict evidenceRecorded(Heard<EvidenceRecorded> heard) {
        EvidenceRecorded facts = heard.facts();
        return switch (facts.kind()) {
            case "heard-of" ->
                letters.changeOnHearing(
                        heard,
                        facts.letterId(),
                        letter -> letter.heardOf(facts.postingId(), dayOf(facts.on()), clock.instant()));
            case "silent" ->
                letters.changeOnHearing(
                        heard,
                        facts.letterId(),
                        letter -> letter.silent(facts.postingId(), dayOf(facts.on()), clock.instant()));
            default -> letters.passOver(heard, facts.letterId());
        };
    }

    private static Instant dayOf(String isoDate) {
        return LocalDate.parse(isoDate).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Verdict answerRead(Heard<AnswerRead> heard) {
        AnswerRead facts = heard.facts();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.answerRead(
                        facts.replyId(), facts.flags(), heard.envelope().time(), clock.instant()));
    }

    Verdict replyMatched(Heard<ReplyMatched> heard) {
        ReplyMatched facts = heard.facts();
        List<ScannedPage> pages = facts.pages().stream()
                .map(page -> new ScannedPage(page.scanId(), page.digest(), page.mediaType()))
                .toList();
        return letters.changeOnHearing(
                heard,
                facts.letterId(),
                letter -> letter.replyArrived(
                        facts.replyId(),
                        pages,
                        Boolean.TRUE.equals(facts.readFirst()),
                        heard.envelope().time(),
                        clock.instant()));
    }
}
