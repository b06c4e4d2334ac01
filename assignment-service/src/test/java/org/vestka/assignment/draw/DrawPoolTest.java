package org.vestka.assignment.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.assignment.draw.CandidateFixture.candidate;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.vestka.assignment.draw.DrawOutcome.Drawn;
import org.vestka.assignment.draw.DrawOutcome.NobodyElse;
import org.vestka.assignment.draw.DrawOutcome.NobodyFits;
import org.vestka.assignment.draw.DrawOutcome.NobodyIsFree;

class DrawPoolTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Trait CHESS = new Trait(Trait.Kind.INTEREST, "Chess");
    private static final Trait NURSE = new Trait(Trait.Kind.OCCUPATION, "nurse");
    private static final Trait BELARUS = new Trait(Trait.Kind.COUNTRY, "BY");
    private static final Trait GERMAN = new Trait(Trait.Kind.LANGUAGE, "de");

    private final DrawPool pool = poolWith(DrawRules.withoutBoosts(3));

    private static DrawPool poolWith(DrawRules rules) {
        return new DrawPool(rules, new SplittableRandom(7), TODAY);
    }

    @Test
    void withEqualWeightsTheMostDrawnIsNeverMoreThanOneAheadOfTheLeastDrawn() {
        int people = 500;
        int[] letters = new int[people];
        for (int i = 0; i < people; i++) {
            pool.put(candidate(Integer.toString(i)).now());
        }
        for (int draw = 0; draw < 10 * people + 137; draw++) {
            int drawn = Integer.parseInt(drawnFrom(pool, Set.of(), Set.of()));
            letters[drawn]++;
            pool.put(candidate(Integer.toString(drawn))
                    .version(draw)
                    .posted(letters[drawn])
                    .now());
            int most = Arrays.stream(letters).max().orElseThrow();
            int fewest = Arrays.stream(letters).min().orElseThrow();
            assertThat(most - fewest).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void amongEqualsEveryoneIsEquallyLikely() {
        int people = 50;
        for (int i = 0; i < people; i++) {
            pool.put(candidate(Integer.toString(i)).now());
        }
        pool.put(candidate("has one already").posted(1).now());
        assertEquallyLikely(people, Set.of(), Set.of());
    }

    @Test
    void amongEqualsWhoFitAWishEveryoneIsEquallyLikely() {
        for (int i = 0; i < 90; i++) {
            CandidateFixture one = candidate(Integer.toString(i));
            pool.put((i % 3 == 0 ? one.who(Trait.Kind.INTEREST, "chess") : one).now());
        }
        assertEquallyLikely(30, Set.of(CHESS), Set.of());
    }

    @Test
    void whatIsOnlyOfferedWeighsUntilItIsForgottenAndKeepsNobodyOut() {
        pool.put(candidate("newcomer").now());
        for (int i = 0; i < 9; i++) {
            pool.put(candidate("other-" + i).posted(1).now());
        }
        Set<String> offered = new HashSet<>();
        for (int i = 0; i < 11; i++) {
            String drawn = drawnFrom(pool, Set.of(), Set.of());
            pool.offered(drawn);
            offered.add(drawn);
        }
        assertThat(offered).as("a flood falls on everybody").hasSize(10);
        assertThat(pool.free()).as("no offer takes a place").isEqualTo(10);
        pool.forgetOldOffers();
        assertThat(pool.find("newcomer").map(Candidate::tally)).contains(Tally.NONE);
        pool.forgetOldOffers();
        assertThat(drawnFrom(pool, Set.of(), Set.of())).isEqualTo("newcomer");
    }

    @Test
    void leavingOutWhoWasShownLeavesTheOthersEquallyLikely() {
        for (int i = 0; i < 30; i++) {
            pool.put(candidate(Integer.toString(i)).now());
        }
        assertEquallyLikely(28, Set.of(), Set.of("3", "17"));
    }

    /** Chi-square over 400 expected draws each; the bound is crossed once in a million fair runs. */
    private void assertEquallyLikely(int people, Set<Trait> wishes, Set<String> justShown) {
        int each = 400;
        Map<String, Integer> drawn = new HashMap<>();
        for (int i = 0; i < people * each; i++) {
            drawn.merge(drawnFrom(pool, wishes, justShown), 1, Integer::sum);
        }
        assertThat(drawn).hasSize(people).doesNotContainKeys(justShown.toArray(String[]::new));
        double chiSquare = drawn.values().stream()
                .mapToDouble(times -> Math.pow(times - each, 2) / each)
                .sum();
        int degrees = people - 1;
        assertThat(chiSquare).isLessThan(degrees + 4.75 * Math.sqrt(2.0 * degrees) + 15);
    }

    @Test
    void whatIsHeldOrInFlightCountsAsMuchAsWhatIsPosted() {
        pool.put(candidate("held").held(1).now());
        pool.put(candidate("in flight").inFlight(1).now());
        pool.put(candidate("posted").posted(1).now());
        pool.put(candidate("two posted").posted(2).now());
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            drawn.add(drawnFrom(pool, Set.of(), Set.of()));
        }
        assertThat(drawn).containsExactlyInAnyOrder("held", "in flight", "posted");
    }

    @Test
    void whoeverIsAtTheCapIsNotDrawnUntilAPlaceIsGivenBack() {
        pool.put(candidate("a").version(1).held(1).inFlight(2).now());
        assertThat(pool.draw(Set.of(), Set.of())).isEqualTo(new NobodyIsFree());
        pool.put(candidate("a").version(2).held(0).inFlight(2).now());
        assertThat(drawnFrom(pool, Set.of(), Set.of())).isEqualTo("a");
    }

    @Test
    void postedLettersDoNotCountTowardsTheCap() {
        pool.put(candidate("a").posted(40).held(2).now());
        assertThat(drawnFrom(pool, Set.of(), Set.of())).isEqualTo("a");
    }

    @Test
    void whoMustNotGetStrangersMailIsNeverDrawnWhateverTheWishes() {
        pool.put(candidate("endangered")
                .where(StrangersMail.MUST_NOT_BE_SENT)
                .who(Trait.Kind.INTEREST, "chess")
                .now());
        assertThat(pool.draw(Set.of(), Set.of())).isEqualTo(new NobodyIsFree());
        pool.put(candidate("other").now());
        assertThat(pool.draw(Set.of(CHESS), Set.of())).isEqualTo(new NobodyFits());
    }

    @Test
    void whereMailIsProbablyWithheldTheDrawSaysSo() {
        pool.put(candidate("a").where(StrangersMail.PROBABLY_WITHHELD).now());
        assertThat(pool.draw(Set.of(), Set.of())).isEqualTo(new Drawn("a", StrangersMail.PROBABLY_WITHHELD));
    }

    @Test
    void allWishesMustFit() {
        pool.put(candidate("chess").who(Trait.Kind.INTEREST, "chess").now());
        pool.put(candidate("nurse").who(Trait.Kind.OCCUPATION, "Nurse").now());
        pool.put(candidate("both, with nine letters")
                .posted(9)
                .who(Trait.Kind.INTEREST, " CHESS ")
                .who(Trait.Kind.OCCUPATION, "nurse")
                .who(Trait.Kind.COUNTRY, "by")
                .who(Trait.Kind.LANGUAGE, "DE")
                .now());
        assertThat(drawnFrom(pool, Set.of(CHESS, NURSE), Set.of())).isEqualTo("both, with nine letters");
        assertThat(drawnFrom(pool, Set.of(BELARUS, GERMAN), Set.of())).isEqualTo("both, with nine letters");
        assertThat(drawnFrom(pool, Set.of(NURSE), Set.of())).isEqualTo("nurse");
        assertThat(pool.draw(Set.of(new Trait(Trait.Kind.INTEREST, "opera")), Set.of()))
                .isEqualTo(new NobodyFits());
    }

    @Test
    void traitsThatChangeAreForgotten() {
        pool.put(candidate("a").version(1).who(Trait.Kind.INTEREST, "chess").now());
        pool.put(candidate("a").version(2).who(Trait.Kind.INTEREST, "opera").now());
        assertThat(pool.draw(Set.of(CHESS), Set.of())).isEqualTo(new NobodyFits());
        assertThat(drawnFrom(pool, Set.of(new Trait(Trait.Kind.INTEREST, "opera")), Set.of()))
                .isEqualTo("a");
    }

    @Test
    void whatCanBeWishedForIsWhatSeveralPeopleShareWhoCanBeDrawn() {
        pool.put(candidate("a")
                .who(Trait.Kind.INTEREST, "chess")
                .who(Trait.Kind.INTEREST, "opera")
                .now());
        pool.put(candidate("b").who(Trait.Kind.INTEREST, "chess").now());
        pool.put(candidate("c").who(Trait.Kind.INTEREST, "opera").now());
        pool.put(candidate("d").who(Trait.Kind.INTEREST, "opera").now());
        pool.put(candidate("alone").who(Trait.Kind.INTEREST, "glaciology").now());
        for (String hidden : List.of("hidden", "hidden too")) {
            pool.put(candidate(hidden)
                    .where(StrangersMail.MUST_NOT_BE_SENT)
                    .who(Trait.Kind.INTEREST, "sailing")
                    .now());
        }
        assertThat(pool.frequent(Trait.Kind.INTEREST, 10)).containsExactly("opera", "chess");
        assertThat(pool.frequent(Trait.Kind.INTEREST, 1)).containsExactly("opera");
        assertThat(pool.spread()).isEqualTo(Map.of(0, 5));
    }

    @Test
    void someoneElseIsNeverTheOneJustShownEvenWithMoreLetters() {
        pool.put(candidate("a").now());
        pool.put(candidate("b").posted(5).now());
        for (int i = 0; i < 50; i++) {
            assertThat(drawnFrom(pool, Set.of(), Set.of("a"))).isEqualTo("b");
        }
        assertThat(pool.draw(Set.of(), Set.of("a", "b"))).isEqualTo(new NobodyElse());
        assertThat(drawnFrom(pool, Set.of(), Set.of("nobody knows this one"))).isEqualTo("a");
    }

    @Test
    void anOlderStateNeverReplacesANewerOne() {
        pool.put(candidate("a").version(5).held(3).now());
        pool.put(candidate("a").version(4).held(0).now());
        assertThat(pool.draw(Set.of(), Set.of())).isEqualTo(new NobodyIsFree());
    }

    @Test
    void aForgottenPrisonerIsNotDrawnAndTheirSlotServesAnother() {
        pool.put(candidate("a").who(Trait.Kind.INTEREST, "chess").now());
        pool.remove("a");
        pool.remove("a");
        assertThat(pool.draw(Set.of(), Set.of())).isEqualTo(new NobodyIsFree());
        pool.put(candidate("b").now());
        assertThat(drawnFrom(pool, Set.of(), Set.of())).isEqualTo("b");
        assertThat(pool.draw(Set.of(CHESS), Set.of())).isEqualTo(new NobodyFits());
        assertThat(pool.find("a")).isEmpty();
        assertThat(pool.free()).isEqualTo(1);
    }

    @Test
    void aBirthdayWithinThirtyDaysComesFirstAcrossTheTurnOfTheYear() {
        DrawRules rules = new DrawRules(3, List.of(Boost.birthdayWithin(30, 1)));
        Candidate january = candidate("a").born(MonthDay.of(1, 10)).now();
        assertThat(rules.weight(january, LocalDate.of(2026, 12, 10))).isZero();
        assertThat(rules.weight(january, LocalDate.of(2026, 12, 11))).isEqualTo(-1);
        assertThat(rules.weight(january, LocalDate.of(2027, 1, 10))).isEqualTo(-1);
        assertThat(rules.weight(january, LocalDate.of(2027, 1, 11))).isZero();
        Candidate leapling = candidate("b").born(MonthDay.of(2, 29)).now();
        assertThat(rules.weight(leapling, LocalDate.of(2026, 2, 28))).isEqualTo(-1);
    }

    @Test
    void theDayIsTurnedWithoutHearingAnythingNew() {
        DrawPool boosted = poolWith(DrawRules.withCap(3));
        boosted.put(candidate("birthday on 15 April")
                .posted(2)
                .lastPosted(TODAY)
                .born(MonthDay.of(4, 15))
                .now());
        for (int i = 0; i < 100; i++) {
            boosted.put(candidate("other " + i).posted(2).lastPosted(TODAY).now());
        }
        boosted.advanceTo(LocalDate.of(2026, 3, 16));
        for (int i = 0; i < 20; i++) {
            assertThat(drawnFrom(boosted, Set.of(), Set.of())).isEqualTo("birthday on 15 April");
        }
    }

    @Test
    void whoWasNeverWrittenToComesBeforeWhoHasABirthdayAndOneLetter() {
        DrawPool boosted = poolWith(DrawRules.withCap(3));
        boosted.put(candidate("never").now());
        boosted.put(candidate("birthday")
                .posted(1)
                .lastPosted(TODAY)
                .born(MonthDay.of(3, 2))
                .now());
        assertThat(drawnFrom(boosted, Set.of(), Set.of())).isEqualTo("never");
    }

    @Test
    void aSilenceIsBrokenBySomebodyWhoIsWriting() {
        DrawRules rules = new DrawRules(3, List.of(Boost.silentFor(60, 1)));
        LocalDate longAgo = TODAY.minusDays(60);
        assertThat(rules.weight(candidate("a").posted(4).lastPosted(longAgo).now(), TODAY))
                .isEqualTo(3);
        assertThat(rules.weight(
                        candidate("a").posted(4).held(1).lastPosted(longAgo).now(), TODAY))
                .isEqualTo(5);
        assertThat(rules.weight(
                        candidate("a").posted(4).lastPosted(longAgo.plusDays(1)).now(), TODAY))
                .isEqualTo(4);
    }

    private static String drawnFrom(DrawPool pool, Set<Trait> wishes, Set<String> justShown) {
        return ((Drawn) pool.draw(wishes, justShown)).prisonerId();
    }
}
