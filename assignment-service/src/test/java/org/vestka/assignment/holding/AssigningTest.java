package org.vestka.assignment.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.assignment.holding.PrisonerFixture.aPrisoner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.draw.DrawOutcome;
import org.vestka.assignment.draw.DrawPool;
import org.vestka.assignment.draw.DrawRules;
import org.vestka.assignment.draw.Flood;
import org.vestka.assignment.draw.StrangersMail;
import org.vestka.assignment.draw.Trait;
import org.vestka.assignment.holding.Assigning.Given;
import org.vestka.assignment.holding.Assigning.OnScreen;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentFulfilled;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsed;
import org.vestka.assignment.holding.AssignmentEvent.AssignmentLapsing;
import org.vestka.assignment.holding.AssignmentEvent.PrisonerAssigned;
import org.vestka.assignment.holding.MailRules.ForeignMail;
import org.vestka.platform.kernel.Decision;

class AssigningTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int CAP = 2;
    private static final int FOR_PEN_PALS = 1;
    private static final int DRAWS_A_MINUTE = 40;

    private final InMemory stores = new InMemory();
    private final TestClock clock = new TestClock();
    private final DrawRules rules = DrawRules.withoutBoosts(CAP);
    private final DrawPool pool = new DrawPool(rules, new SplittableRandom(5), LocalDate.of(2026, 3, 1));
    private final PoolUpkeep upkeep = new PoolUpkeep(pool, stores.correspondents(), stores.facilities(), clock);
    private final Assigning assigning = new Assigning(
            pool,
            upkeep,
            rules,
            FOR_PEN_PALS,
            new Flood(pool, DRAWS_A_MINUTE, 1, clock),
            stores.correspondents(),
            stores.assignments(),
            stores.openHolds(),
            stores.facilities(),
            clock);
    private final LapsingHolds lapsing =
            new LapsingHolds(stores.openHolds(), stores.assignments(), stores.correspondents(), assigning, clock);
    private final CountingLetters counting =
            new CountingLetters(stores.correspondents(), stores.assignments(), stores.openHolds(), clock);

    @BeforeEach
    void aFacilityThatTakesForeignMail() {
        rule(ForeignMail.TAKEN, false);
    }

    @Test
    void aDrawHoldsAPlaceForThreeDaysAndSaysSo() {
        known(aPrisoner("p"));
        Given.Held held = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(held.assignment().lapsesAt()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(held.portrait().nameFor("be")).isEqualTo("Алёна Бярозкіна");
        assertThat(stores.said).containsExactly(new PrisonerAssigned("a-1", "p", START.plus(Duration.ofDays(3))));
        assertThat(places("p")).isEqualTo(1);
    }

    @Test
    void theSameRequestTwiceIsOnePlaceWithTheSamePerson() {
        for (int i = 0; i < 30; i++) {
            known(aPrisoner("p" + i));
        }
        Given first = assigning.draw("a-1", Set.of(), Optional.empty());
        Given again = assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(again).isEqualTo(first);
        assertThat(stores.said).hasSize(1);
        assertThat(stores.openHolds).hasSize(1);
    }

    @Test
    void aRequestThatBrokeAfterItsPlaceWasHeldGoesOnWithTheSamePerson() {
        for (int i = 0; i < 30; i++) {
            known(aPrisoner("p" + i));
        }
        stores.openHolds().begin(new OpenHolds.OpenHold("a-1", "p7", START.plus(Assigning.HOLD), Way.DRAWN));
        stores.correspondents()
                .change("p7", there -> there.hold("a-1", START.plus(Assigning.HOLD), CAP, StrangersMail.HANDED_OVER));
        Given.Held held = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(held.assignment().prisonerId()).isEqualTo("p7");
        assertThat(places("p7")).isEqualTo(1);
    }

    @Test
    void theCounterDecidesEvenWhenThePoolIsBehind() {
        known(aPrisoner("p"));
        known(aPrisoner("q"));
        for (int i = 0; i < CAP; i++) {
            String other = "other-" + i;
            stores.correspondents().change("p", there -> there.hold(other, START, CAP, StrangersMail.HANDED_OVER));
        }
        for (int i = 0; i < CAP; i++) {
            Given.Held held = (Given.Held) assigning.draw("a-" + i, Set.of(), Optional.empty());
            assertThat(held.assignment().prisonerId()).isEqualTo("q");
            poolHears("q");
        }
        assertThat(assigning.draw("a-9", Set.of(), Optional.empty()))
                .isEqualTo(new Given.Nobody(new DrawOutcome.NobodyIsFree()));
        assertThat(places("p")).isEqualTo(CAP);
    }

    @Test
    void someoneElseGivesThePlaceBackAndIsSomeoneElse() {
        known(aPrisoner("p"));
        known(aPrisoner("q"));
        Given.Held first = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        Given.Held second = (Given.Held) assigning.draw(
                "a-2",
                Set.of(),
                Optional.of(new OnScreen("a-1", first.assignment().prisonerId())));
        assertThat(second.assignment().prisonerId())
                .isNotEqualTo(first.assignment().prisonerId());
        assertThat(places(first.assignment().prisonerId())).isZero();
        assertThat(stores.said)
                .contains(new AssignmentLapsed("a-1", first.assignment().prisonerId()));
        assertThat(stores.openHolds).containsOnlyKeys("a-2");
    }

    @Test
    void aHoldLapsesByItselfAndGivesItsPlaceBack() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        clock.now = START.plus(Assigning.HOLD);
        assertThat(lapsing.sweep()).isZero();
        clock.now = START.plus(Assigning.HOLD).plusSeconds(1);
        assertThat(lapsing.sweep()).isEqualTo(1);
        assertThat(lapsing.sweep()).isZero();
        assertThat(places("p")).isZero();
        assertThat(stores.said).last().isEqualTo(new AssignmentLapsed("a-1", "p"));
    }

    @Test
    void aPlaceWhoseAssignmentWasNeverWrittenIsGivenBackTooAndNothingIsSaid() {
        known(aPrisoner("p"));
        stores.openHolds().begin(new OpenHolds.OpenHold("a-1", "p", START, Way.DRAWN));
        stores.correspondents().change("p", there -> there.hold("a-1", START, CAP, StrangersMail.HANDED_OVER));
        clock.now = START.plusSeconds(1);
        lapsing.sweep();
        assertThat(places("p")).isZero();
        assertThat(stores.said).isEmpty();
    }

    @Test
    void aLetterInTimeKeepsItsPlaceAndIsCountedWhenItIsPosted() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        CountedLetter inFlight = counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        clock.now = START.plus(Duration.ofDays(9));
        assertThat(lapsing.sweep()).isZero();
        assertThat(places("p")).isEqualTo(1);
        counting.posted(inFlight, "l-1", "p", LocalDate.of(2026, 3, 9));
        assertThat(places("p")).isZero();
        assertThat(there("p").posted()).isEqualTo(1);
        assertThat(there("p").lastPosted()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(stores.said).last().isEqualTo(new AssignmentFulfilled("a-1", "p", "l-1"));
    }

    @Test
    void aLetterThatComesAfterItsHoldLapsedIsCountedAgainEvenAboveTheCap() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        clock.now = START.plus(Duration.ofDays(4));
        lapsing.sweep();
        assigning.choose("a-2", "p");
        assigning.choose("a-3", "p");
        counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        assertThat(places("p")).isEqualTo(CAP + 1);
        assertThat(stores.assignments.get("a-1")).extracting(Assignment::status).isEqualTo(Assignment.Status.FULFILLED);
    }

    @Test
    void aRejectedLetterFreesItsPlaceAndIsNotCounted() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        CountedLetter inFlight = counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        counting.dropped(inFlight, "l-1", "p");
        assertThat(places("p")).isZero();
        assertThat(there("p").posted()).isZero();
    }

    @Test
    void stepsThatAreRepeatedBecauseTheirMarkWasLostCountOnce() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        CountedLetter inFlight = counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        counting.posted(inFlight, "l-1", "p", LocalDate.of(2026, 3, 9));
        counting.posted(inFlight, "l-1", "p", LocalDate.of(2026, 3, 9));
        assertThat(places("p")).isZero();
        assertThat(there("p").posted()).isEqualTo(1);
        assertThat(stores.said)
                .filteredOn(AssignmentFulfilled.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aPostingThatOvertakesItsSubmissionIsCountedWhenTheSubmissionComes() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        CountedLetter unseen = counting.posted(null, "l-1", "p", LocalDate.of(2026, 3, 9));
        assertThat(there("p").posted()).isZero();
        CountedLetter posted = counting.submitted(unseen, "l-1", "p", "a-1", Way.DRAWN);
        assertThat(posted.stage()).isEqualTo(CountedLetter.Stage.POSTED);
        assertThat(there("p").posted()).isEqualTo(1);
        assertThat(places("p")).isZero();
    }

    @Test
    void whoeverIsChosenMustBeOneWhoMayBeWrittenTo() {
        known(aPrisoner("private").whoMayNotBeWrittenTo());
        known(aPrisoner("nowhere").in(null));
        known(aPrisoner("elsewhere").in("a facility nobody has told of"));
        assertThat(assigning.choose("a-1", "private"))
                .isEqualTo(new Given.NotThisOne(HoldRefusal.MUST_NOT_BE_WRITTEN_TO));
        assertThat(assigning.choose("a-2", "nowhere"))
                .isEqualTo(new Given.NotThisOne(HoldRefusal.MUST_NOT_BE_WRITTEN_TO));
        assertThat(assigning.choose("a-3", "elsewhere"))
                .isEqualTo(new Given.NotThisOne(HoldRefusal.MUST_NOT_BE_WRITTEN_TO));
        assertThat(assigning.choose("a-4", "nobody")).isEqualTo(new Given.NotThisOne(HoldRefusal.UNKNOWN));
        assertThat(stores.openHolds).isEmpty();
        assertThat(stores.said).isEmpty();
    }

    @Test
    void whereForeignMailEndangersNobodyIsGivenAndWhereItIsWithheldTheWriterIsTold() {
        known(aPrisoner("p"));
        rule(ForeignMail.ENDANGERS, false);
        assertThat(assigning.choose("a-1", "p")).isInstanceOf(Given.NotThisOne.class);
        rule(ForeignMail.TAKEN, true);
        assertThat(assigning.choose("a-1", "p")).isInstanceOf(Given.NotThisOne.class);
        rule(ForeignMail.WITHHELD, false);
        Given.Held held = (Given.Held) assigning.choose("a-1", "p");
        assertThat(held.strangersMail()).isEqualTo(StrangersMail.PROBABLY_WITHHELD);
    }

    @Test
    void wishesNarrowTheCircle() {
        known(aPrisoner("p").fondOf("ferns"));
        known(aPrisoner("q").fondOf("chess"));
        Given.Held held =
                (Given.Held) assigning.draw("a-1", Set.of(new Trait(Trait.Kind.INTEREST, "Chess")), Optional.empty());
        assertThat(held.assignment().prisonerId()).isEqualTo("q");
    }

    @Test
    void someoneElseIsSomeoneElseAlsoWhenThePlaceOfTheFirstHasLapsed() {
        known(aPrisoner("p"));
        Given.Held first = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        clock.now = START.plus(Duration.ofDays(4));
        lapsing.sweep();
        poolHears("p");
        assertThat(assigning.draw("a-2", Set.of(), Optional.of(new OnScreen("a-1", "p"))))
                .as("%s was just on the screen", first.assignment().prisonerId())
                .isEqualTo(new Given.Nobody(new DrawOutcome.NobodyElse()));
    }

    @Test
    void aDayBeforeAHoldLapsesThatIsSaidOnce() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        Instant end = START.plus(Assigning.HOLD);
        clock.now = end.minus(LapsingHolds.WARNING);
        assertThat(lapsing.warn()).isZero();
        clock.now = end.minus(LapsingHolds.WARNING).plusSeconds(1);
        assertThat(lapsing.warn()).isEqualTo(1);
        assertThat(lapsing.warn()).isZero();
        assertThat(stores.said).last().isEqualTo(new AssignmentLapsing("a-1", "p", end));
        assertThat(places("p")).as("it is held all the same").isEqualTo(1);
    }

    @Test
    void whoeverHasWrittenIsNotWarned() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        clock.now = START.plus(Assigning.HOLD).minusSeconds(1);
        lapsing.warn();
        assertThat(stores.said).noneMatch(AssignmentLapsing.class::isInstance);
    }

    @Test
    void underAFloodAPlaceIsHeldOnlyOnceADraftWasSaved() {
        known(aPrisoner("p"));
        flood();
        Given.Offered offered = (Given.Offered) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(offered.portrait().nameFor("be")).isEqualTo("Алёна Бярозкіна");
        assertThat(places("p")).isZero();
        assertThat(stores.openHolds).isEmpty();
        assertThat(stores.said).isEmpty();
        assigning.keep(offered.whom(), offered.way());
        assigning.keep(offered.whom(), offered.way());
        assertThat(places("p")).isEqualTo(1);
        assertThat(stores.said).hasSize(1);
        assertThat(stores.assignments.get("a-1")).extracting(Assignment::way).isEqualTo(Way.DRAWN);
    }

    @Test
    void aFloodDoesNotFallOnOne() {
        for (int i = 0; i < 8; i++) {
            known(aPrisoner("p" + i));
        }
        flood();
        Set<String> offered = new HashSet<>();
        for (int i = 0; i < 8; i++) {
            Given.Offered one = (Given.Offered) assigning.draw("a-" + i, Set.of(), Optional.empty());
            offered.add(one.whom().prisonerId());
        }
        assertThat(offered).hasSize(8);
    }

    @Test
    void afterAFloodDrawsHoldPlacesAgain() {
        known(aPrisoner("p"));
        flood();
        clock.now = clock.now.plusSeconds(61);
        assertThat(assigning.draw("a-1", Set.of(), Optional.empty())).isInstanceOf(Given.Held.class);
    }

    @Test
    void aFloodThatTakesItsTimeIsOneAsWell() {
        known(aPrisoner("p"));
        known(aPrisoner("q"));
        Assigning careful = new Assigning(
                pool,
                upkeep,
                rules,
                FOR_PEN_PALS,
                new Flood(pool, DRAWS_A_MINUTE, 0.5, clock),
                stores.correspondents(),
                stores.assignments(),
                stores.openHolds(),
                stores.facilities(),
                clock);
        for (int i = 0; i < 3; i++) {
            clock.now = clock.now.plus(Duration.ofMinutes(10));
            assertThat(careful.draw("a-" + i, Set.of(), Optional.empty())).isInstanceOf(Given.Held.class);
            poolHears("p");
            poolHears("q");
        }
        assertThat(careful.draw("a-9", Set.of(), Optional.empty()))
                .as("three of four places are held by people who have written nothing yet")
                .isInstanceOf(Given.Offered.class);
    }

    @Test
    void aLetterThatWasWrittenAtOnceUnderAFloodIsCountedLikeAnyOther() {
        known(aPrisoner("p"));
        flood();
        assigning.draw("a-1", Set.of(), Optional.empty());
        counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        assertThat(places("p")).isEqualTo(1);
        assertThat(stores.said).containsExactly(new AssignmentFulfilled("a-1", "p", "l-1"));
    }

    @Test
    void underAFloodNobodyIsOfferedWhosePlacesAreTakenAlready() {
        known(aPrisoner("p"));
        for (int i = 0; i < CAP; i++) {
            assigning.choose("a-" + i, "p");
        }
        flood();
        assertThat(assigning.choose("a-9", "p")).isEqualTo(new Given.NotThisOne(HoldRefusal.EVERY_PLACE_IS_TAKEN));
    }

    @Test
    void aPenPalKeepsTheirCorrespondentWhenNewcomersHaveTakenEveryPlace() {
        known(aPrisoner("p"));
        for (int i = 0; i < CAP; i++) {
            assigning.choose("a-" + i, "p");
        }
        flood();
        Given.Held again = (Given.Held) assigning.goOn("b-1", "p");
        assertThat(again.assignment().way()).isEqualTo(Way.PEN_PAL);
        assertThat(assigning.goOn("b-1", "p")).isEqualTo(again);
        assertThat(assigning.goOn("b-2", "p"))
                .as("there is an end to it")
                .isEqualTo(new Given.NotThisOne(HoldRefusal.EVERY_PLACE_IS_TAKEN));
        assertThat(assigning.goOn("b-3", "nobody")).isEqualTo(new Given.NotThisOne(HoldRefusal.UNKNOWN));
    }

    @Test
    void whoFindsNobodyElseKeepsThePlaceThatTheyHave() {
        known(aPrisoner("p"));
        Given.Held first = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(assigning.draw("a-2", Set.of(), Optional.of(new OnScreen("a-1", "p"))))
                .isEqualTo(new Given.Nobody(new DrawOutcome.NobodyElse()));
        assertThat(places("p")).isEqualTo(1);
        assertThat(assigning.draw("a-1", Set.of(), Optional.empty())).isEqualTo(first);
    }

    @Test
    void aPlaceThatWasGivenBackIsNotHeldWhenItsFormComesAgain() {
        known(aPrisoner("p"));
        known(aPrisoner("q"));
        Given.Held first = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(first.assignment().isHeld(clock.now)).isTrue();
        assigning.draw(
                "a-2",
                Set.of(),
                Optional.of(new OnScreen("a-1", first.assignment().prisonerId())));
        Given.Held again = (Given.Held) assigning.draw("a-1", Set.of(), Optional.empty());
        assertThat(again.assignment().isHeld(clock.now)).isFalse();
    }

    @Test
    void aRefusalEndsNoEntryThatIsAboutSomebodyElse() {
        known(aPrisoner("p").whoMayNotBeWrittenTo());
        OpenHolds.OpenHold anothers = new OpenHolds.OpenHold("a-1", "q", START.plus(Assigning.HOLD), Way.DRAWN);
        Correspondents counted = stores.correspondents();
        Correspondents whileTheSameRequestFindsAnother = new Correspondents() {
            @Override
            public Optional<Counted> find(String prisonerId) {
                return counted.find(prisonerId);
            }

            @Override
            public Decision<Correspondent, Silence, HoldRefusal> change(
                    String prisonerId, Function<Correspondent, Decision<Correspondent, Silence, HoldRefusal>> what) {
                stores.openHolds.put("a-1", anothers);
                return counted.change(prisonerId, what);
            }

            @Override
            public void forEach(Consumer<Counted> consumer) {
                counted.forEach(consumer);
            }
        };
        Given refused = new Assigning(
                        pool,
                        upkeep,
                        rules,
                        FOR_PEN_PALS,
                        new Flood(pool, DRAWS_A_MINUTE, 1, clock),
                        whileTheSameRequestFindsAnother,
                        stores.assignments(),
                        stores.openHolds(),
                        stores.facilities(),
                        clock)
                .choose("a-1", "p");
        assertThat(refused).isInstanceOf(Given.NotThisOne.class);
        assertThat(stores.openHolds).containsEntry("a-1", anothers);
    }

    @Test
    void aPlaceOfWhichTheSweeperKnowsNothingIsGivenBackInTheEnd() {
        known(aPrisoner("p"));
        assigning.draw("a-1", Set.of(), Optional.empty());
        counting.submitted(null, "l-1", "p", "a-2", Way.DRAWN);
        stores.openHolds.clear();
        clock.now = START.plus(Assigning.HOLD).plusSeconds(1);
        assertThat(lapsing.giveBackForgotten())
                .as("it may just be about to be swept")
                .isZero();
        clock.now = clock.now.plus(LapsingHolds.FORGOTTEN);
        assertThat(lapsing.giveBackForgotten()).isEqualTo(1);
        assertThat(there("p").open())
                .as("a letter keeps its place")
                .extracting(Place::assignmentId)
                .containsExactly("a-2");
        assertThat(stores.said).last().isEqualTo(new AssignmentLapsed("a-1", "p"));
    }

    @Test
    void howeverManyLapseAtOnceAllAreSwept() {
        for (int i = 0; i < 450; i++) {
            known(aPrisoner("p" + i));
            assigning.goOn("a-" + i, "p" + i);
        }
        clock.now = START.plus(Assigning.HOLD).plusSeconds(1);
        assertThat(lapsing.warn()).isEqualTo(450);
        assertThat(lapsing.sweep()).isEqualTo(450);
        assertThat(stores.openHolds).isEmpty();
    }

    @Test
    void aPenPalWhoseRequestBrokeGoesOnAsAPenPal() {
        known(aPrisoner("p"));
        for (int i = 0; i < CAP; i++) {
            assigning.choose("a-" + i, "p");
        }
        stores.openHolds().begin(new OpenHolds.OpenHold("b-1", "p", START.plus(Assigning.HOLD), Way.PEN_PAL));
        stores.correspondents()
                .change(
                        "p",
                        there -> there.hold(
                                "b-1", START.plus(Assigning.HOLD), CAP + FOR_PEN_PALS, StrangersMail.HANDED_OVER));
        Given.Held held = (Given.Held) assigning.goOn("b-1", "p");
        assertThat(held.assignment().way()).isEqualTo(Way.PEN_PAL);
    }

    @Test
    void howTheWriterCameIsKnownAlsoOfALetterThatWasWrittenAtOnce() {
        known(aPrisoner("p"));
        counting.submitted(null, "l-1", "p", "a-1", Way.DRAWN);
        assertThat(stores.assignments.get("a-1")).extracting(Assignment::way).isEqualTo(Way.DRAWN);
    }

    @Test
    void whoeverIsGivenAnEntryThatEndedIsGivenTheOneThatGoesOn() {
        known(aPrisoner("kept"));
        known(aPrisoner("twice"));
        stores.correspondents().change("twice", there -> Decision.changed(there.endedFor("kept")));
        Given.Held held = (Given.Held) assigning.goOn("a-1", "twice");
        assertThat(held.assignment().prisonerId()).isEqualTo("kept");
    }

    private void flood() {
        for (int i = 0; i <= DRAWS_A_MINUTE; i++) {
            assigning.draw("flood-" + i, Set.of(new Trait(Trait.Kind.INTEREST, "nobody has this")), Optional.empty());
        }
    }

    private void known(PrisonerFixture prisoner) {
        Correspondent correspondent = prisoner.now();
        stores.correspondents.put(correspondent.prisonerId(), new Correspondents.Counted(1, correspondent));
        poolHears(correspondent.prisonerId());
    }

    private void poolHears(String prisonerId) {
        upkeep.refresh(prisonerId);
    }

    private void rule(ForeignMail foreignMail, boolean relativesOnly) {
        stores.rules.put(PrisonerFixture.FACILITY, new MailRules(PrisonerFixture.FACILITY, foreignMail, relativesOnly));
    }

    private Correspondent there(String prisonerId) {
        return stores.correspondents().find(prisonerId).orElseThrow().correspondent();
    }

    private int places(String prisonerId) {
        return there(prisonerId).open().size();
    }

    private static final class TestClock extends Clock {
        private Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
