package org.vestka.registry.prisoners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vestka.registry.RegistryFixture.TODAY;
import static org.vestka.registry.RegistryFixture.aColony;
import static org.vestka.registry.RegistryFixture.aWoman;
import static org.vestka.registry.RegistryFixture.details;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vestka.platform.kernel.Decision;
import org.vestka.registry.facilities.Facility;

/** What is known of only one of two entries is kept when they become one. */
class MergedPrisonerTest {
    private static final LocalDate EARLY = LocalDate.of(2025, 2, 3);
    private static final LocalDate LATE = LocalDate.of(2026, 5, 6);

    private final Facility here = aColony("11");
    private final Facility there = aColony("12");
    private final Prisoner open = aWoman("Незабудкина", here);

    @ParameterizedTest
    @EnumSource(
            value = Standing.class,
            names = {"MAY_BE_WRITTEN_TO", "ADDRESS_UNKNOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void theStricterStandingHoldsWhicheverEntryGoesOn(Standing strict) {
        Prisoner other = entry("p-2", strict, there.facilityId(), null);
        assertThat(after(open.absorbing(other, TODAY)).standing()).isEqualTo(strict);
        assertThat(after(other.absorbing(open, TODAY)).standing()).isEqualTo(strict);
        assertThat(after(open.absorbing(other, TODAY)).facilityId())
                .isEqualTo(strict.isNowhere() ? null : here.facilityId());
    }

    @Test
    void anUnknownPlaceIsFilledAndTheWaysBecomeOneByDate() {
        Prisoner unknown = entry("p-1", Standing.ADDRESS_UNKNOWN, null, LATE);
        Prisoner known = entry("p-2", Standing.MAY_BE_WRITTEN_TO, there.facilityId(), EARLY);
        Prisoner one = after(unknown.absorbing(known, TODAY));
        assertThat(one.standing()).isEqualTo(Standing.MAY_BE_WRITTEN_TO);
        assertThat(one.facilityId()).isEqualTo(there.facilityId());
        assertThat(one.unit()).isEqualTo("4");
        assertThat(one.moves()).extracting(Move::happened).containsExactly(EARLY, LATE, null);
        assertThat(one.moves().getLast().facilityId()).isEqualTo(there.facilityId());
        assertThat(one.absorbing(known, TODAY)).isInstanceOf(Decision.Unchanged.class);
    }

    @Test
    void ofTheCaseEachFieldIsJoined() {
        CourtCase.CourtDay first = new CourtCase.CourtDay(EARLY, "суд г. Выдумска");
        CourtCase.CourtDay second = new CourtCase.CourtDay(LATE, "суд г. Небылинска");
        Prisoner one = after(open.with(new CourtCase(
                        EARLY, null, null, null, List.of(first), List.of("А"), List.of(), Map.of("en", "Pigeons.")))
                .absorbing(
                        entry("p-2", Standing.ADDRESS_UNKNOWN, null, null)
                                .with(new CourtCase(
                                        LATE,
                                        LATE,
                                        18,
                                        null,
                                        List.of(first, second),
                                        List.of("Б"),
                                        List.of(),
                                        Map.of("en", "Doves.", "ru", "Голуби."))),
                        TODAY));
        assertThat(one.court())
                .isEqualTo(new CourtCase(
                        EARLY,
                        LATE,
                        18,
                        null,
                        List.of(first, second),
                        List.of("А", "Б"),
                        List.of(),
                        Map.of("en", "Pigeons.", "ru", "Голуби.")));
    }

    @Test
    void asMuchOfEachFieldIsKeptAsItsFormTakes() {
        List<String> topics =
                IntStream.range(0, 45).mapToObj(at -> "тема " + at).toList();
        List<String> interests =
                IntStream.range(0, 28).mapToObj(at -> "дело " + at).toList();
        Prisoner other =
                after(entry("p-2", Standing.ADDRESS_UNKNOWN, null, null).tried(CourtCase.NOTHING_KNOWN, topics));
        Prisoner one = after(open.absorbing(after(other.corrected(interested(interests), other.unit())), TODAY));
        assertThat(one.sensitivities()).hasSize(45);
        assertThat(one.details().interests()).hasSize(30).contains("дело 27");
    }

    @Test
    void whoIsHiddenInOneEntryAndAsksForNoLettersInTheOtherIsReachedByNoInvitation() {
        Prisoner hidden = entry("p-2", Standing.WANTS_PRIVACY, there.facilityId(), null);
        Prisoner asking = entry("p-3", Standing.ASKS_FOR_NO_LETTERS, here.facilityId(), null);
        assertThat(after(hidden.absorbing(asking, TODAY)).facilityId()).isNull();
        assertThat(after(asking.absorbing(hidden, TODAY)).facilityId()).isNull();
    }

    @Test
    void theSurnamesThatTheyHaveFiledAreJoinedAndSaidToNobody() {
        var named = (Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>)
                entry("p-2", Standing.NAMED_CORRESPONDENTS_ONLY, here.facilityId(), null)
                        .naming(List.of("Ромашкина", "Васильков"));
        assertThat(named.events()).isEmpty();
        assertThat(after(open.absorbing(named.state(), TODAY)).correspondents())
                .containsExactly("Ромашкина", "Васильков");
    }

    @Test
    void whatAPersonSetInEitherEntryStaysSet() {
        Prisoner one = after(open.absorbing(
                entry("p-2", Standing.MAY_BE_WRITTEN_TO, here.facilityId(), null)
                        .enteredByHand(),
                TODAY));
        assertThat(one.byHand()).contains("ru", "occupation", Prisoner.WHEREABOUTS);
    }

    @Test
    void anEntryThatGoesOnForAnotherIsNotWithdrawnWithItsList() {
        Prisoner one = after(open.absorbing(entry("p-2", Standing.ADDRESS_UNKNOWN, null, null), TODAY));
        assertThat(one.entryUndone()).isEqualTo(Decision.refused(PrisonerRefusal.WORKED_ON_SINCE));
        assertThat(after(open.tried(CourtCase.NOTHING_KNOWN, List.of("семья"))).entryUndone())
                .isEqualTo(Decision.refused(PrisonerRefusal.WORKED_ON_SINCE));
        assertThat(after(open.invitedBy("i-1")).entryUndone())
                .isEqualTo(Decision.refused(PrisonerRefusal.WORKED_ON_SINCE));
    }

    @Test
    void twoThatAreJoinedBothWaysAtOnceDoNotLeadToEachOther() {
        Prisoner first = entry("p-1", Standing.ADDRESS_UNKNOWN, null, null);
        Prisoner second = entry("p-2", Standing.ADDRESS_UNKNOWN, null, null);
        Prisoner firstKnowing = after(first.absorbing(second, TODAY));
        Prisoner secondKnowing = after(second.absorbing(first, TODAY));
        assertThat(firstKnowing.mergedInto("p-2")).isEqualTo(Decision.refused(PrisonerRefusal.GONE));
        assertThat(after(secondKnowing.mergedInto("p-1")).gone()).isEqualTo(new Prisoner.Gone("p-1"));
    }

    private static Prisoner.Details interested(List<String> interests) {
        Prisoner.Details as = details("Незабудкина");
        return as.takingOver(
                new Prisoner.Details(
                        as.ru(),
                        null,
                        List.of(),
                        null,
                        as.sex(),
                        null,
                        null,
                        as.country(),
                        null,
                        interests,
                        List.of(),
                        null,
                        List.of(),
                        List.of()),
                Set.of("interests"));
    }

    private static Prisoner entry(
            String id, Standing standing, @Nullable String facilityId, @Nullable LocalDate since) {
        return Prisoner.registered(id, details("Незабудкина"), standing, facilityId, "4", since, TODAY);
    }

    private static Prisoner after(Decision<Prisoner, PrisonerEvent, PrisonerRefusal> decision) {
        assertThat(decision).isInstanceOf(Decision.Changed.class);
        return ((Decision.Changed<Prisoner, PrisonerEvent, PrisonerRefusal>) decision).state();
    }
}
