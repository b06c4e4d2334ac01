package org.vestka.assignment.holding.messaging;

import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.CountedLetter;
import org.vestka.assignment.holding.CountingLetters;
import org.vestka.assignment.holding.HoldRefusal;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Passed;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;

/** What this service hears together, as one group: prisoners, facilities, letters and their paper. */
@Configuration(proxyBeanMethods = false)
class HoldingHearings {

    @Bean
    Hearing prisonersHeard(Hearings hearings, Aggregates<Correspondent, Silence> correspondents, PoolUpkeep upkeep) {
        return hearings.of("prisoners")
                .hears("prisoner.registered", 1, PrisonerFacts.class, heard -> learn(heard, correspondents, upkeep))
                .hears("prisoner.changed", 1, PrisonerFacts.class, heard -> learn(heard, correspondents, upkeep))
                .hears("prisoner.transferred", 1, PrisonerFacts.class, heard -> learn(heard, correspondents, upkeep))
                .hears("prisoner.released", 1, PrisonerFacts.class, heard -> learn(heard, correspondents, upkeep))
                .hearsTombstones(envelope -> {
                    correspondents.change(envelope.key(), there -> Decision.changed(there.withdrawn()));
                    upkeep.refresh(envelope.key());
                    return Verdict.HANDLED;
                })
                .build();
    }

    @Bean
    Hearing facilitiesHeard(Hearings hearings, Copies<MailRules> facilities, PoolUpkeep upkeep) {
        return hearings.of("facilities")
                .hears("facility.changed", 1, FacilityFacts.class, heard -> {
                    MailRules rules = heard.facts().asRules();
                    Verdict verdict = facilities.keep(heard, heard.key(), rules);
                    if (verdict == Verdict.HANDLED) {
                        upkeep.learned(rules);
                    }
                    return verdict;
                })
                .hearsTombstones(envelope -> facilities.forget(envelope, envelope.key()))
                .build();
    }

    @Bean
    Hearing lettersHeard(
            Hearings hearings,
            Aggregates<CountedLetter, Silence> counted,
            CountingLetters counting,
            PoolUpkeep upkeep) {
        return hearings.of("letters")
                .hears("letter.submitted", 1, LetterFacts.Submitted.class, heard -> {
                    LetterFacts.Submitted facts = heard.facts();
                    return counted(
                            counted,
                            heard,
                            upkeep,
                            facts.prisonerId(),
                            before -> counting.submitted(
                                    before.orElse(null), facts.letterId(), facts.prisonerId(), facts.assignmentId()));
                })
                .hears("letter.rejected", 1, LetterFacts.Rejected.class, heard -> {
                    LetterFacts.Rejected facts = heard.facts();
                    return counted(
                            counted,
                            heard,
                            upkeep,
                            facts.prisonerId(),
                            before -> counting.rejected(before.orElse(null), facts.letterId(), facts.prisonerId()));
                })
                .ignores(counted, envelope -> envelope.key(), "letter.approved", "letter.cleared", "answer.ready")
                .build();
    }

    /** A posting may be heard of before its letter, so its line may begin anywhere. */
    @Bean
    Hearing dispatchesHeard(
            Hearings hearings,
            Aggregates<CountedLetter, Silence> counted,
            CountingLetters counting,
            PoolUpkeep upkeep) {
        return hearings.of("dispatches")
                .hears("letter.posted", 1, LetterFacts.Posted.class, heard -> {
                    LetterFacts.Posted facts = heard.facts();
                    return counted(
                            counted,
                            heard.fromHere(),
                            upkeep,
                            facts.prisonerId(),
                            before -> counting.posted(
                                    before.orElse(null), facts.letterId(), facts.prisonerId(), facts.postedOn()));
                })
                .hears(
                        "letter.printed",
                        1,
                        LetterFacts.OnPaper.class,
                        heard -> counted.passOver(heard.fromHere(), heard.key()))
                .hears(
                        "letter.pulled",
                        1,
                        LetterFacts.OnPaper.class,
                        heard -> counted.passOver(heard.fromHere(), heard.key()))
                .ignores("reply.scanned", "reply.matched")
                .build();
    }

    private interface Counting {
        CountedLetter after(Optional<CountedLetter> before);
    }

    private static Verdict counted(
            Aggregates<CountedLetter, Silence> documents,
            Heard<?> heard,
            PoolUpkeep upkeep,
            String prisonerId,
            Counting counting) {
        Verdict verdict = documents.<HoldRefusal>createOrChangeOnHearing(heard, heard.key(), before -> {
            CountedLetter after = counting.after(before);
            return before.filter(after::equals).isPresent() ? Decision.unchanged() : Decision.changed(after);
        });
        upkeep.refresh(prisonerId);
        return verdict;
    }

    /** On a compacted topic the newest state is all there is: what lies between is not missed. */
    private static Verdict learn(
            Heard<PrisonerFacts> heard, Aggregates<Correspondent, Silence> correspondents, PoolUpkeep upkeep) {
        PrisonerFacts facts = heard.facts();
        Heard<PrisonerFacts> newest = heard.after(new Passed(heard.sequence(), Set.of()));
        Verdict verdict = correspondents.<HoldRefusal>createOrChangeOnHearing(newest, heard.key(), there -> {
            Correspondent before = there.orElseGet(() -> Correspondent.unknown(facts.prisonerId()));
            return Decision.changed(
                    facts.isHidden() ? before.withdrawn() : before.learned(facts.asPortrait(), facts.mayBeWrittenTo()));
        });
        upkeep.refresh(heard.key());
        return verdict;
    }
}
