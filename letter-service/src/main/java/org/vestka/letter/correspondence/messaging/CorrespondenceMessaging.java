package org.vestka.letter.correspondence.messaging;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterIds;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.AnswerRead;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.AnswerTranslated;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.EvidenceRecorded;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.LetterPosted;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.LetterPrinted;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.LetterPulled;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.LetterReturned;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.LetterSetAside;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.ReplyMatched;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.TranslationClaimed;
import org.vestka.letter.correspondence.messaging.HearingOfLetters.TranslationCompleted;
import org.vestka.platform.messaging.Announcer;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;
import org.vestka.platform.messaging.stored.StoredCollections;

/** What this service hears and says, topic by topic. */
@Configuration(proxyBeanMethods = false)
class CorrespondenceMessaging {

    @Bean
    Announcer<LetterEvent> lettersAnnouncer() {
        return new LettersAnnouncer();
    }

    @Bean
    Announcer<DraftEvent> draftsAnnouncer() {
        return new DraftsAnnouncer();
    }

    @Bean
    Copies<PrisonerCopy> prisonerCopies(StoredCollections stored) {
        return stored.copies("prisoner_copies", PrisonerCopy.class);
    }

    @Bean
    Copies<FacilityCopy> facilityCopies(StoredCollections stored) {
        return stored.copies("facility_copies", FacilityCopy.class);
    }

    @Bean
    Correspondents correspondents(Copies<PrisonerCopy> prisonerCopies, Copies<FacilityCopy> facilityCopies) {
        return new KnownCorrespondents(prisonerCopies, facilityCopies);
    }

    @Bean
    Hearing hearPrisoners(Hearings hearings, Copies<PrisonerCopy> prisonerCopies) {
        Hearing.Builder prisoners = hearings.of("prisoners");
        for (String type :
                new String[] {"prisoner.registered", "prisoner.changed", "prisoner.transferred", "prisoner.released"}) {
            prisoners.hears(
                    type,
                    1,
                    PrisonerCopy.class,
                    heard -> prisonerCopies.keep(heard, heard.facts().prisonerId(), heard.facts()));
        }
        return prisoners
                .hearsTombstones(envelope -> prisonerCopies.forget(envelope, envelope.key()))
                .build();
    }

    @Bean
    Hearing hearFacilities(Hearings hearings, Copies<FacilityCopy> facilityCopies) {
        return hearings.of("facilities")
                .hears(
                        "facility.changed",
                        1,
                        FacilityCopy.class,
                        heard -> facilityCopies.keep(heard, heard.facts().facilityId(), heard.facts()))
                .hearsTombstones(envelope -> facilityCopies.forget(envelope, envelope.key()))
                .build();
    }

    /** Of places only what concerns a draft matters here: that there is one for it, and that it is about to be given back. */
    @Bean
    Hearing hearAssignments(Hearings hearings, Aggregates<KeptDraft, DraftEvent> storedDrafts) {
        return hearings.of("assignments")
                .hears(
                        "prisoner.assigned",
                        1,
                        PlaceHeld.class,
                        heard -> storedDrafts
                                .changeOnHearing(
                                        heard.fromHere(),
                                        LetterIds.of(heard.facts().assignmentId())
                                                .letterId(),
                                        draft -> draft.placeIsHeld(heard.facts().lapsesAt()))
                                .whenNotThere(Verdict.NOTHING_TO_DO))
                .hears(
                        "assignment.lapsing",
                        1,
                        AssignmentLapsing.class,
                        heard -> storedDrafts
                                .changeOnHearing(
                                        heard.fromHere(),
                                        LetterIds.of(heard.facts().assignmentId())
                                                .letterId(),
                                        KeptDraft::placeIsLapsing)
                                .whenNotThere(Verdict.NOTHING_TO_DO))
                .ignores("assignment.lapsed", "assignment.fulfilled")
                .build();
    }

    /** The fields of {@code prisoner.assigned} that are read. */
    record PlaceHeld(String assignmentId, Instant lapsesAt) {}

    /** The field of {@code assignment.lapsing} that is read. */
    record AssignmentLapsing(String assignmentId) {}

    @Bean
    Hearing hearTranslations(Hearings hearings, Aggregates<Letter, LetterEvent> storedLetters) {
        HearingOfLetters letters = new HearingOfLetters(storedLetters, Clock.systemUTC());
        return hearings.of("translations")
                .hears("translation.claimed", 1, TranslationClaimed.class, letters::translationClaimed)
                .hears("translation.completed", 1, TranslationCompleted.class, letters::translationCompleted)
                .hears("answer.translated", 1, AnswerTranslated.class, letters::answerTranslated)
                .build();
    }

    @Bean
    Hearing hearDispatches(Hearings hearings, Aggregates<Letter, LetterEvent> storedLetters) {
        HearingOfLetters letters = new HearingOfLetters(storedLetters, Clock.systemUTC());
        return hearings.of("dispatches")
                .hears("letter.printed", 1, LetterPrinted.class, letters::printed)
                .hears("letter.pulled", 1, LetterPulled.class, letters::pulled)
                .hears("letter.posted", 1, LetterPosted.class, letters::posted)
                .hears("letter.returned", 1, LetterReturned.class, letters::returned)
                .hears("letter.set-aside", 1, LetterSetAside.class, letters::setAside)
                .hears("evidence.recorded", 1, EvidenceRecorded.class, letters::evidenceRecorded)
                .hears("reply.matched", 1, ReplyMatched.class, letters::replyMatched)
                .hears("answer.read", 1, AnswerRead.class, letters::answerRead)
                // An answer that nobody has matched yet is keyed by its own id and concerns no letter.
                .ignores("reply.scanned")
                .build();
    }
}
