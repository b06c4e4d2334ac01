package org.vestka.assignment.holding.messaging;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.assignment.holding.Assigning;
import org.vestka.assignment.holding.CountedLetter;
import org.vestka.assignment.holding.CountingLetters;
import org.vestka.assignment.holding.HoldRefusal;
import org.vestka.assignment.holding.JoiningEntries;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.assignment.holding.Silence;
import org.vestka.assignment.holding.Way;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;

/** What becomes of letters, from the first draft to the post, as far as it counts. */
@Configuration(proxyBeanMethods = false)
class LetterHearings {

    private final Aggregates<CountedLetter, Silence> letters;
    private final CountingLetters counting;
    private final Assigning assigning;
    private final PoolUpkeep upkeep;
    private final JoiningEntries joining;

    LetterHearings(
            Aggregates<CountedLetter, Silence> letters,
            CountingLetters counting,
            Assigning assigning,
            PoolUpkeep upkeep,
            JoiningEntries joining) {
        this.joining = joining;
        this.letters = letters;
        this.counting = counting;
        this.assigning = assigning;
        this.upkeep = upkeep;
    }

    /** Saying it again changes nothing, so no mark is kept. */
    @Bean
    Hearing draftsHeard(Hearings hearings) {
        return hearings.of("drafts")
                .hears("draft.saved", 1, LetterFacts.Begun.class, heard -> {
                    LetterFacts.Begun facts = heard.facts();
                    assigning.keep(
                            new Assigning.OnScreen(facts.assignmentId(), facts.prisonerId()),
                            Optional.ofNullable(facts.how()).flatMap(Way::of).orElse(Way.DRAWN));
                    upkeep.refresh(facts.prisonerId());
                    return Verdict.HANDLED;
                })
                .build();
    }

    @Bean
    Hearing lettersHeard(Hearings hearings) {
        return hearings.of("letters")
                .hears("letter.submitted", 1, LetterFacts.Submitted.class, heard -> {
                    LetterFacts.Submitted facts = heard.facts();
                    return count(
                            heard,
                            facts.prisonerId(),
                            before -> counting.submitted(
                                    before.orElse(null),
                                    facts.letterId(),
                                    facts.prisonerId(),
                                    facts.assignmentId(),
                                    Optional.ofNullable(facts.how())
                                            .flatMap(Way::of)
                                            .orElse(null)));
                })
                .hears("letter.rejected", 1, LetterFacts.Dropped.class, this::dropped)
                .hears("letter.withdrawn", 1, LetterFacts.Dropped.class, this::dropped)
                .ignores(
                        letters,
                        envelope -> envelope.key(),
                        "letter.approved",
                        "letter.cleared",
                        "letter.withdrawal-asked",
                        "answer.ready")
                .build();
    }

    private Verdict dropped(Heard<LetterFacts.Dropped> heard) {
        LetterFacts.Dropped facts = heard.facts();
        return count(
                heard,
                facts.prisonerId(),
                before -> counting.dropped(before.orElse(null), facts.letterId(), facts.prisonerId()));
    }

    /** A posting may be heard of before its letter, so its line may begin anywhere. */
    @Bean
    Hearing dispatchesHeard(Hearings hearings) {
        return hearings.of("dispatches")
                .hears("letter.posted", 1, LetterFacts.Posted.class, heard -> {
                    LetterFacts.Posted facts = heard.facts();
                    return count(
                            heard.fromHere(),
                            facts.prisonerId(),
                            before -> counting.posted(
                                    before.orElse(null), facts.letterId(), facts.prisonerId(), facts.postedOn()));
                })
                .hears("letter.printed", 1, LetterFacts.OnPaper.class, this::passOver)
                .hears("letter.pulled", 1, LetterFacts.OnPaper.class, this::passOver)
                // What happens to paper that was posted changes no count: it was sent.
                .ignores(
                        "letter.returned",
                        "letter.set-aside",
                        "evidence.recorded",
                        "reply.scanned",
                        "reply.matched",
                        "answer.read")
                .build();
    }

    private Verdict passOver(Heard<LetterFacts.OnPaper> heard) {
        return letters.passOver(heard.fromHere(), heard.key());
    }

    private Verdict count(Heard<?> heard, String prisonerId, Function<Optional<CountedLetter>, CountedLetter> counted) {
        Verdict verdict = letters.<HoldRefusal>createOrChangeOnHearing(heard, heard.key(), before -> {
            CountedLetter after = counted.apply(before);
            return before.filter(after::equals).isPresent() ? Decision.unchanged() : Decision.changed(after);
        });
        upkeep.refresh(prisonerId);
        joining.carry(prisonerId);
        return verdict;
    }
}
