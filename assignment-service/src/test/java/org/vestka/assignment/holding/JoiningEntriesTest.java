package org.vestka.assignment.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.assignment.holding.PrisonerFixture.aPrisoner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Tally;
import org.vestka.platform.kernel.Decision;

class JoiningEntriesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int CAP = 2;

    private final InMemory stores = new InMemory();
    private final Correspondents correspondents = stores.correspondents();
    private final PoolUpkeep upkeep = new PoolUpkeep(
            new DrawPool(DrawRules.withoutBoosts(CAP), new SplittableRandom(5), LocalDate.of(2026, 3, 1)),
            correspondents,
            stores.facilities(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final JoiningEntries joining = new JoiningEntries(correspondents, upkeep);

    @Test
    void lettersOfTheEntryThatEndedWeighOnTheOneThatGoesOn() {
        known("kept");
        known("twice");
        letterPosted("twice", "a-1");
        correspondents.change("twice", there -> there.take("a-2"));
        ends("twice", "kept");
        assertThat(there("kept").tally()).isEqualTo(new Tally(0, 1, 1));
        assertThat(there("kept").lastLetter()).isEqualTo(LocalDate.of(2026, 2, 20));
        joining.carry("twice");
        assertThat(there("kept").tally()).as("told twice, it counts once").isEqualTo(new Tally(0, 1, 1));
        correspondents.change("twice", there -> there.posted("a-2", LocalDate.of(2026, 3, 1)));
        joining.carry("twice");
        assertThat(there("kept").tally()).as("posted since").isEqualTo(new Tally(0, 0, 2));
    }

    @Test
    void theCapHoldsForBothTogether() {
        known("kept");
        known("twice");
        correspondents.change("twice", there -> there.take("a-1"));
        correspondents.change("twice", there -> there.take("a-2"));
        ends("twice", "kept");
        assertThat(correspondents.change("kept", there -> there.hold("a-3", NOW, CAP, StrangersMail.HANDED_OVER)))
                .isEqualTo(Decision.refused(HoldRefusal.EVERY_PLACE_IS_TAKEN));
    }

    @Test
    void entriesThatAreJoinedOneAfterAnotherAreFollowedInAnyOrder() {
        known("first");
        known("second");
        known("third");
        letterPosted("first", "a-1");
        ends("second", "third");
        ends("first", "second");
        assertThat(there("third").tally()).isEqualTo(new Tally(0, 0, 1));
        assertThat(correspondents.whoGoesOnFor("first")).isEqualTo("third");
    }

    @Test
    void anEntryThatEndedShowsNothingAndIsNotHiddenEither() {
        known("twice");
        ends("twice", "kept");
        assertThat(there("twice").portrait()).isNull();
        assertThat(there("twice").isInPrison()).isFalse();
        assertThat(there("twice").wantsPrivacy()).isFalse();
    }

    @Test
    void whatWasMissedOnTheWayIsCarriedOverWhenAllAreReadAgain() {
        known("kept");
        known("twice");
        ends("twice", "kept");
        letterPosted("twice", "a-1");
        joining.carryAll();
        assertThat(there("kept").tally()).isEqualTo(new Tally(0, 0, 1));
    }

    private void known(String prisonerId) {
        correspondents.change(
                prisonerId, _ -> Decision.changed(aPrisoner(prisonerId).now()));
    }

    private void ends(String prisonerId, String into) {
        correspondents.change(prisonerId, there -> Decision.changed(there.endedFor(into)));
        joining.carry(prisonerId);
    }

    private void letterPosted(String prisonerId, String assignmentId) {
        correspondents.change(prisonerId, there -> there.take(assignmentId));
        correspondents.change(prisonerId, there -> there.posted(assignmentId, LocalDate.of(2026, 2, 20)));
    }

    private Correspondent there(String prisonerId) {
        return correspondents.find(prisonerId).orElseThrow().correspondent();
    }
}
