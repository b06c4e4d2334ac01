package org.vestka.assignment.holding.messaging;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vestka.assignment.holding.Correspondent;
import org.vestka.assignment.holding.HoldRefusal;
import org.vestka.assignment.holding.JoiningEntries;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.PoolUpkeep;
import org.vestka.assignment.holding.PrisonerWatch;
import org.vestka.assignment.holding.PrisonerWatch.Turn;
import org.vestka.assignment.holding.Silence;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.messaging.Heard;
import org.vestka.platform.messaging.Passed;
import org.vestka.platform.messaging.Verdict;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.messaging.hearing.Hearings;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Copies;

/** Who may be written to, and what happens to mail where they are. */
@Configuration(proxyBeanMethods = false)
class CorrespondentHearings {

    private static final Map<String, Turn> TURNS =
            Map.of("prisoner.transferred", Turn.MOVED, "prisoner.released", Turn.RELEASED);

    private final PoolUpkeep upkeep;
    private final PrisonerWatch watch;
    private final JoiningEntries joining;

    CorrespondentHearings(PoolUpkeep upkeep, PrisonerWatch watch, JoiningEntries joining) {
        this.watch = watch;
        this.joining = joining;
        this.upkeep = upkeep;
    }

    @Bean
    Hearing prisonersHeard(Hearings hearings, Aggregates<Correspondent, Silence> correspondents) {
        Hearing.Builder prisoners = hearings.of("prisoners");
        for (String type : PrisonerFacts.TYPES) {
            prisoners.hears(type, 1, PrisonerFacts.class, heard -> learn(heard, correspondents));
        }
        return prisoners
                .hearsTombstones(envelope -> {
                    correspondents.change(envelope.key(), there -> Decision.changed(there.withdrawn()));
                    upkeep.refresh(envelope.key());
                    return Verdict.HANDLED;
                })
                .build();
    }

    @Bean
    Hearing facilitiesHeard(Hearings hearings, Copies<MailRules> facilities) {
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

    /** On a compacted topic the newest state is all there is: what lies between is not missed. */
    private Verdict learn(Heard<PrisonerFacts> heard, Aggregates<Correspondent, Silence> correspondents) {
        PrisonerFacts facts = heard.facts();
        String into = facts.mergedInto();
        Turn turn = TURNS.get(heard.envelope().type());
        if (turn != null && !facts.isHidden()) {
            // Before the mark is set: told twice it is told once, and not at all it would be lost.
            watch.turned(
                    heard.key(),
                    turn,
                    heard.envelope().eventId(),
                    LocalDate.ofInstant(heard.envelope().time(), ZoneOffset.UTC));
        }
        if (into != null) {
            watch.wasTheSameAs(heard.key(), into);
        }
        Heard<PrisonerFacts> newest = heard.after(new Passed(heard.sequence(), Set.of()));
        Verdict verdict = correspondents.<HoldRefusal>createOrChangeOnHearing(newest, heard.key(), there -> {
            Correspondent before = there.orElseGet(() -> Correspondent.unknown(facts.prisonerId()));
            if (into != null) {
                // Whether anything of them may be shown, the entry that goes on knows.
                return Decision.changed(before.endedFor(into));
            }
            return Decision.changed(
                    facts.isHidden()
                            ? before.hiding(facts.asHidden())
                            : before.learned(facts.asPortrait(), facts.mayBeWrittenTo(), facts.isInPrison()));
        });
        upkeep.refresh(heard.key());
        joining.carry(heard.key());
        return verdict;
    }
}
