package org.vestka.assignment.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.assignment.holding.PrisonerFixture.aPrisoner;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.fairness.DrawLine.Event;
import org.vestka.assignment.holding.Assignment;
import org.vestka.assignment.holding.Correspondents;
import org.vestka.assignment.holding.InMemory;
import org.vestka.assignment.holding.MailRules;
import org.vestka.assignment.holding.MailRules.ForeignMail;
import org.vestka.assignment.holding.PrisonerFixture;
import org.vestka.assignment.holding.Way;
import org.vestka.platform.kernel.Decision;

class KeepingRecordTest {

    private static final Instant FIRST_OF_MARCH = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemory stores = new InMemory();
    private final Correspondents correspondents = stores.correspondents();
    private final Kept records = new Kept();
    private final KeepingRecord keeping = new KeepingRecord(
            correspondents,
            stores.assignments(),
            stores.facilities(),
            records,
            new Random(5),
            Clock.fixed(FIRST_OF_MARCH, ZoneOffset.UTC));

    @BeforeEach
    void fivePeople() {
        stores.rules.put(PrisonerFixture.FACILITY, new MailRules(PrisonerFixture.FACILITY, ForeignMail.TAKEN, false));
        for (int i = 0; i < 5; i++) {
            known("p" + i);
        }
    }

    @Test
    void aLetterThatWasOfferedAndSentAtOnceIsInTheRecordOfItsMonth() {
        stores.assignments().add(Assignment.arrived("a-1", "p1", "l-1", Way.DRAWN, FIRST_OF_MARCH));
        stores.assignments().add(Assignment.arrived("a-2", "p2", "l-2", Way.CHOSEN, FIRST_OF_MARCH));
        keeping.keep();
        assertThat(assigned()).extracting(DrawLine::month).containsExactly(YearMonth.of(2026, 3));
    }

    @Test
    void lettersToAnEntryThatEndedAreThoseOfTheOneThatGoesOn() {
        known("twice");
        stores.assignments().add(Assignment.arrived("a-1", "twice", "l-1", Way.DRAWN, FIRST_OF_MARCH));
        stores.assignments().add(Assignment.arrived("a-2", "p1", "l-2", Way.DRAWN, FIRST_OF_MARCH));
        correspondents.change("twice", there -> Decision.changed(there.endedFor("p1")));
        keeping.keep();
        assertThat(records.lines)
                .filteredOn(line -> line.event() == Event.WRITABLE)
                .hasSize(5);
        assertThat(assigned())
                .hasSize(2)
                .extracting(DrawLine::person)
                .containsOnly(assigned().getFirst().person());
    }

    private void known(String prisonerId) {
        correspondents.change(
                prisonerId, _ -> Decision.changed(aPrisoner(prisonerId).now()));
    }

    private List<DrawLine> assigned() {
        return records.lines.stream()
                .filter(line -> line.event() == Event.ASSIGNED)
                .toList();
    }

    private static final class Kept implements RecordsOfDraws {
        private final List<DrawLine> lines = new ArrayList<>();

        @Override
        public Optional<RecordOfDraws> newest() {
            return Optional.empty();
        }

        @Override
        public List<DrawLine> page(int number) {
            return lines;
        }

        @Override
        public void keep(RecordOfDraws record, List<DrawLine> made) {
            lines.addAll(made);
        }
    }
}
